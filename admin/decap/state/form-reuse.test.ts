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
  ['another body', stored, { ...stored, data: { ...data, body: 'B.' } }, true],
  ['an additional string', stored, { ...stored, data: { ...data, summary: 'S.' } }, true],
  ['another source', stored, { ...stored, data: { ...data, $source: { text: 'T' } } }, true],
  ['an additional empty list', stored, { ...stored, data: { ...data, aliases: [] } }, true],
  ['a removed item', stored, { ...stored, data: { ...data, topics: [] } }, false],
  [
    'a changed field of a group',
    stored,
    { ...stored, data: { ...data, image: { src: 'b' } } },
    false,
  ],
  ['a removed group', stored, { ...stored, data: { ...data, image: undefined } }, false],
  ['another entry', stored, { ...stored, slug: '2011/b' }, false],
  ['an entry of another collection', stored, { ...stored, collection: 'releases-es' }, false],
  ['a new entry that was saved', { ...unnamed, newRecord: true }, stored, true],
  ['an entry without a name that is not new', unnamed, stored, false],
])('%s', (_name, shown, read, isReused) => {
  expect(fitsForm(toEntry(shown), toEntry(read))).toBe(isReused);
});

test('creates a form if there is none', () => {
  expect(fitsForm(undefined, toEntry(stored))).toBe(false);
});
