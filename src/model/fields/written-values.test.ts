import { expect, test } from 'vitest';
import { collections } from '../content-types/collections.ts';
import type { Structure } from './field.ts';
import { getWrittenValues } from './written-values.ts';

const { fields } = collections.releases;
const walk = (values: object, ...kinds: Structure['kind'][]) =>
  kinds
    .flatMap((kind) => getWrittenValues(fields, values, kind))
    .map(({ path, value }) => [path, value]);

test('visits the values of a kind, with their paths', () => {
  const attachments = [{ file: '/media/count.pdf', title: 'The count' }];
  const values = { headline: 'Vigil', attachments };
  expect(walk(values, 'media')).toEqual([['attachments.0.file', '/media/count.pdf']]);
  expect(walk(values, 'line', 'list', 'group')).toEqual([
    ['headline', 'Vigil'],
    ['attachments.0.title', 'The count'],
    ['attachments', attachments],
    ['attachments.0', attachments[0]],
  ]);
});

test('skips blank values and values of another shape than their field', () => {
  const event = { place: 'City Hall', registration: [] };
  expect(walk({ event, topics: {}, headline: '' }, 'group', 'line', 'list', 'link')).toEqual([
    ['event', event],
    ['event.place', 'City Hall'],
  ]);
});
