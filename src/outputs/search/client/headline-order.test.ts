import { expect, test } from 'vitest';
import { putNearestHeadlinesFirst } from './headline-order.ts';

const sort = (headlines: readonly string[], query: string) =>
  putNearestHeadlinesFirst(headlines, query, (headline) => headline);

test.each([
  [
    'call participation summit',
    ['Call for Participation: 2021 Government Summit', 'Call for Participation: Summit 2020'],
    ['Call for Participation: Summit 2020', 'Call for Participation: 2021 Government Summit'],
  ],
  ['el puerto', ['Puerto nuevo', 'El  Puerto'], ['El  Puerto', 'Puerto nuevo']],
  ['migracion y pol', ['Otra cosa', 'Migración y policía'], ['Migración y policía', 'Otra cosa']],
])('puts first what has the words of “%s” in order and near', (query, results, expected) => {
  expect(sort(results, query)).toEqual(expected);
});

test.each(['harbor', 'harbor vigil', 'vigil of harbor', ''])(
  'leaves results as they are where “%s” says no more',
  (query) => {
    const results = ['Elsewhere', 'Vigil at the harbor', 'The vigil harbored', 'Harbor lights'];
    expect(sort(results, query)).toEqual(results);
  },
);
