import { expect, it } from 'vitest';
import { findDifferences } from './field-differences.ts';

const entry = {
  headline: 'A vigil',
  topics: ['policing'],
  consent: { reference: 'C-1' },
  body: 'One.\n\nTwo.\n\nThree.',
  $source: { source: 'x' },
};

it('names the fields that differ, and of the body only the paragraphs', () => {
  const other = {
    headline: 'The vigil',
    topics: ['policing', 'custody'],
    summary: 'New.',
    body: 'One.\n\n2.\n\nThree.',
    $source: { source: 'y' },
  };
  expect(findDifferences(entry, other)).toEqual([
    { path: 'headline', before: 'A vigil', after: 'The vigil' },
    { path: 'consent.reference', before: 'C-1', after: '' },
    { path: 'body', before: 'Two.', after: '2.' },
    { path: 'topics.1', before: '', after: 'custody' },
    { path: 'summary', before: '', after: 'New.' },
  ]);
});

it.each([
  [
    'moved',
    'One.\n\nThree.\n\nTwo.',
    [
      ['Two.', ''],
      ['', 'Two.'],
    ],
  ],
  ['repeated', 'One.\n\nTwo.\n\nTwo.\n\nThree.', [['', 'Two.']]],
])('finds a paragraph that was %s', (_, body, expected) => {
  expect(findDifferences(entry, { ...entry, body })).toEqual(
    expected.map(([before, after]) => ({ path: 'body', before, after })),
  );
});

it('finds nothing between equal revisions', () => {
  expect(findDifferences(entry, { ...entry, slug: '', event: null })).toEqual([]);
});
