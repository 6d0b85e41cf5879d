import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { fitsForm } from './form-reuse.ts';

const toEntry = (values: object) => fromJS(values) as Map<string, unknown>;
const data = {
  headline: 'A vigil',
  topics: ['policing'],
  image: { src: '/media/a.jpg' },
  body: 'A.',
};
const stored = { collection: 'releases-en', slug: '2011/a-vigil', newRecord: false, data };
const { slug: _slug, ...unnamed } = stored;

test.each<[string, object, object, boolean]>([
  ['the same', stored, stored, true],
  ['other texts', stored, { ...stored, data: { ...data, body: 'B.' } }, true],
  ['a text more', stored, { ...stored, data: { ...data, summary: 'S.' } }, true],
  ['another stored text', stored, { ...stored, data: { ...data, $source: { text: 'T' } } }, true],
  ['an empty list more', stored, { ...stored, data: { ...data, aliases: [] } }, true],
  ['an item less', stored, { ...stored, data: { ...data, topics: [] } }, false],
  ['a part of a group', stored, { ...stored, data: { ...data, image: { src: 'b' } } }, false],
  ['a group less', stored, { ...stored, data: { ...data, image: undefined } }, false],
  ['another entry', stored, { ...stored, slug: '2011/b' }, false],
  ['an entry of another list', stored, { ...stored, collection: 'releases-es' }, false],
  ['a new entry that has its name now', { ...unnamed, newRecord: true }, stored, true],
  ['an entry without a name that is not new', unnamed, stored, false],
])('%s', (_name, shown, read, isKept) => {
  expect(fitsForm(toEntry(shown), toEntry(read))).toBe(isKept);
});

test('where none stands, one is made', () => {
  expect(fitsForm(undefined, toEntry(stored))).toBe(false);
});
