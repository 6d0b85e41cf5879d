import { expect, test } from 'vitest';
import { mergeValues } from './merge-values.ts';

const merge = (base: unknown, ours: unknown, theirs: unknown, prefer: 'ours' | 'theirs') => {
  const fields: string[] = [];
  const merged = mergeValues('items', { base, ours, theirs }, { prefer, fields });
  return { merged, isConflict: fields.length > 0 };
};

const [report, names] = [
  { file: '/a.pdf', title: 'Report' },
  { file: '/b.pdf', title: 'Names' },
];
const [first, second] = [
  { date: '2011-06-01', text: 'The first figure' },
  { date: '2011-06-02', text: 'The second name' },
];
const [mine, other] = [
  { ...first, text: 'Eins' },
  { ...first, text: 'Uno' },
];

test.each([
  [
    'an attachment that one moved and renamed, and the other removed',
    [report, names],
    [{ ...names, title: 'Witnesses' }, report],
    [report],
    [{ ...names, title: 'Witnesses' }, report],
    [report],
  ],
  [
    'an item that both changed and one moved',
    [first, second],
    [second, mine],
    [other, second],
    [second, mine],
    [second, other],
  ],
  [
    'an item that one removed, and the other gave the date of another',
    [first, second],
    [{ ...second, date: first.date }],
    [first],
    [{ ...second, date: first.date }],
    [first],
  ],
  [
    'an item of which both changed the date, where one added another of its former date',
    [first],
    [
      { ...first, text: 'New' },
      { ...first, date: '2011-06-03' },
    ],
    [{ ...first, date: '2011-06-02' }],
    [
      { ...first, text: 'New' },
      { ...first, date: '2011-06-03' },
    ],
    [
      { ...first, text: 'New' },
      { ...first, date: '2011-06-02' },
    ],
  ],
])('%s is a conflict, and there once', (_name, base, ours, theirs, wanted, others) => {
  expect(merge(base, ours, theirs, 'ours')).toEqual({ merged: wanted, isConflict: true });
  expect(merge(base, theirs, ours, 'theirs')).toEqual({ merged: wanted, isConflict: true });
  expect(merge(base, ours, theirs, 'theirs')).toEqual({ merged: others, isConflict: true });
});

test('what one side added to each item is at the same item, also where the other side swapped them', () => {
  const added = [
    { ...first, more: 'A' },
    { ...second, more: 'B' },
  ];
  expect(merge([first, second], added, [second, first], 'theirs')).toEqual({
    merged: added.toReversed(),
    isConflict: false,
  });
});
