import { expect, it } from 'vitest';
import { findDifferences } from './field-differences.ts';

const entry = {
  headline: 'A vigil',
  topics: ['policing'],
  consent: { reference: 'C-1' },
  body: 'One.\n\nTwo.\n\nThree.',
  $source: { source: 'x' },
};

it('names the fields that differ, and of the body only the paragraphs and list items', () => {
  const other = {
    headline: 'The vigil',
    topics: ['policing', 'custody'],
    summary: 'New.',
    body: 'One.\n\n2.\n\nThree.',
    $source: { source: 'y' },
  };
  expect(findDifferences(entry, other)).toEqual([
    { path: 'headline', before: 'A vigil', after: 'The vigil' },
    { path: 'topics.1', before: '', after: 'custody' },
    { path: 'consent.reference', before: 'C-1', after: '' },
    { path: 'body', before: 'Two.', after: '2.' },
    { path: 'summary', before: '', after: 'New.' },
  ]);
  expect(findDifferences({ body: 'All:\n- One.\n- Two.' }, { body: 'All:\n- 1.\n- Two.' })).toEqual(
    [{ path: 'body', before: '- One.', after: '- 1.' }],
  );
});

it('finds a paragraph that was repeated', () => {
  const repeated = { ...entry, body: 'One.\n\nTwo.\n\nTwo.\n\nThree.' };
  expect(findDifferences(entry, repeated)).toEqual([{ path: 'body', before: '', after: 'Two.' }]);
});

const quote = '“What a year has taught us is simple,” she said on Friday.';
const changed = '“What we have learned is simple,” she said on Friday.';

it.each([
  ['moved', quote],
  ['moved and changed', changed],
])('compares a paragraph that was %s with itself', (_, after) => {
  const [old, current] = [
    ['One.', quote, 'Three.'],
    ['One.', 'Three.', after],
  ].map((paragraphs) => ({ ...entry, body: paragraphs.join('\n\n') }));
  expect(findDifferences(old!, current!)).toEqual([
    { path: 'body', before: quote, after, moved: { before: 'One.', after: 'Three.' } },
  ]);
});

const correction = (text: string, date = '2026-11-29') => ({ date, text });

it.each([
  [
    ['a', 'b', 'c'],
    ['new', 'a', 'c'],
    [
      { path: 'list.0', before: '', after: 'new' },
      { path: 'list.1', before: 'b', after: '' },
    ],
  ],
  [['a', 'b', 'c'], ['a', 'new', 'c'], [{ path: 'list.1', before: 'b', after: 'new' }]],
  [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    [{ path: 'list.0', before: 'c', after: 'c', moved: { before: 'b', after: '' } }],
  ],
  [
    [correction('A Democrat.'), correction('In 2008.')],
    [correction('Two ships.'), correction('A Democrat.'), correction('In 2009.', '2026-11-28')],
    [
      { path: 'list.0.date', before: '', after: '2026-11-29' },
      { path: 'list.0.text', before: '', after: 'Two ships.' },
      { path: 'list.2.date', before: '2026-11-29', after: '2026-11-28' },
      { path: 'list.2.text', before: 'In 2008.', after: 'In 2009.' },
    ],
  ],
  [
    [correction('A Democrat, as we have learned.'), correction('The program began in 2008.')],
    [
      correction('The program began in 2008.', '2026-11-28'),
      correction('A Democrat, as we have learned.'),
    ],
    [
      { path: 'list.0.date', before: '2026-11-29', after: '2026-11-28' },
      {
        path: 'list.1',
        before: 'A Democrat, as we have learned.',
        after: 'A Democrat, as we have learned.',
        moved: { before: '', after: 'The program began in 2008.' },
      },
    ],
  ],
])('compares an item of %j with itself in %j', (before, after, differences) => {
  expect(findDifferences({ list: before }, { list: after })).toEqual(differences);
});

it('finds nothing between equal revisions', () => {
  expect(findDifferences(entry, { ...entry, slug: '', event: null })).toEqual([]);
});
