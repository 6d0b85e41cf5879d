import { expect, test } from 'vitest';
import { toNewestFirst } from './ordering.ts';

const entries = [
  { id: 'b', datePublished: '2011-06-02T10:00:00-04:00' },
  { id: 'c', datePublished: '2012-01-01T00:30:00-05:00' },
  { id: 'a', datePublished: '2011-06-02T14:00:00Z' },
];

test('newest first; entries of the same instant are sorted by id, in whatever offset they are written', () => {
  expect(toNewestFirst(entries).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
