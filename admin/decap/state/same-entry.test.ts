import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { isSameEntry } from './same-entry.ts';

const toData = (values: object) => fromJS(values) as Map<string, unknown>;
const entry = {
  headline: 'A vigil',
  topics: ['policing'],
  image: { src: '/media/a.jpg' },
  body: 'A.',
};

test.each<[string, object, boolean]>([
  ['the same', entry, true],
  ['another body', { ...entry, body: 'B.' }, false],
  ['a field emptied', { ...entry, headline: '' }, false],
  ['a removed item', { ...entry, topics: [] }, false],
  ['a changed field of a group', { ...entry, image: { src: '/media/b.jpg' } }, false],
  [
    'additional blank values',
    { ...entry, summary: '', event: { place: '' }, notes: null, aliases: [] },
    true,
  ],
  ['the source of another revision', { ...entry, $source: { version: 'b' } }, true],
])('%s', (_name, other, isSame) => {
  expect(isSameEntry(toData(other), toData(entry))).toBe(isSame);
  expect(isSameEntry(toData(entry), toData(other))).toBe(isSame);
});

test('an entry is not the same as none', () => {
  expect(isSameEntry(toData({}), undefined)).toBe(false);
});
