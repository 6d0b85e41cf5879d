import { expect, test } from 'vitest';
import { collections } from '../../model/content-types/collections.ts';
import { walkWrittenValues } from './written-values.ts';

const { fields } = collections.releases;
const walk = (values: object) =>
  [...walkWrittenValues(fields, values)].map(({ path, value }) => [path, value]);

test('visits every value below a field with its path', () => {
  const attachments = [{ file: '/media/count.pdf', title: 'The count' }];
  expect(walk({ headline: 'Vigil', attachments })).toEqual([
    ['headline', 'Vigil'],
    ['attachments', attachments],
    ['attachments.0', attachments[0]],
    ['attachments.0.file', '/media/count.pdf'],
    ['attachments.0.title', 'The count'],
  ]);
});

test('skips blank values and values of another shape than their field', () => {
  const event = { place: 'City Hall', registration: [] };
  expect(walk({ event, topics: {}, headline: '' })).toEqual([
    ['event', event],
    ['event.place', 'City Hall'],
  ]);
});
