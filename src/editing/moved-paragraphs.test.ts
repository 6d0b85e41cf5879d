import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { mergeSources } from './merge-sources.ts';
import { orderLike, pairParagraphs } from './moved-paragraphs.ts';

const toFile = (...paragraphs: readonly string[]) =>
  `---\na: b\n---\n\n${paragraphs.join('\n\n')}\n`;

const quote = 'What a year has taught us is simple: trust is made in small amounts.';
const reworded = quote.replace('What a year has taught us', 'What we have learned');

const first = 'On Friday, four governors answered a letter that nobody had sent them.';
const second = first.replace('Friday', 'Monday');

test.each<[string, string[], string[], string[], string[]]>([
  [
    'moved, and the other side changed it',
    ['One.', quote, 'Three.', 'Four.'],
    ['One.', 'Three.', 'Four.', quote],
    ['One.', reworded, 'Three.', 'Four.'],
    ['One.', 'Three.', 'Four.', reworded],
  ],
  [
    'moved, and the other side changed those around it',
    [first, quote, 'Three.', 'Four.'],
    [quote, first, 'Three.', 'Four.'],
    [second, quote, 'Three!', 'New.', 'Four.'],
    [quote, second, 'Three!', 'New.', 'Four.'],
  ],
  [
    'moved and changed, and the other side changed those around it',
    [first, quote, 'Three.', 'Four.'],
    [reworded, first, 'Three.', 'Four.'],
    [second, quote, 'Three!', 'Four.'],
    [reworded, second, 'Three!', 'Four.'],
  ],
  [
    'moved with a section, in which the other side changed one',
    ['## A', 'One.', 'Two.', '## B', quote, 'Four.', 'Five.', 'Six.'],
    ['## B', quote, 'Four.', '## A', 'One.', 'Two.', 'Five.', 'Six.'],
    ['## A', 'One.', 'Two.', '## B', reworded, 'Four.', 'Five!', 'Six.'],
    ['## B', reworded, 'Four.', '## A', 'One.', 'Two.', 'Five!', 'Six.'],
  ],
])('merges a paragraph that one side %s', (_name, base, mine, other, merged) => {
  const versions = { base: toFile(...base), ours: toFile(...mine), theirs: toFile(...other) };
  const { base: before, ours, theirs } = versions;
  expect(mergeSources({ ...versions, extension: 'md' }).source).toBe(toFile(...merged));
  expect(mergeSources({ base: before, ours: theirs, theirs: ours, extension: 'md' }).source).toBe(
    toFile(...merged),
  );
});

test.each([
  ['moved', quote],
  ['moved and changed', reworded],
])('only what both changed is in conflict, beside a paragraph that one side %s', (_name, moved) => {
  const versions = {
    base: toFile('One.', quote, 'Three.', 'Four.'),
    ours: toFile(moved, 'One.', 'Drei.', 'Four.'),
    theirs: toFile('One.', quote, 'Tres.', 'Four!'),
    extension: 'md',
  } as const;
  expect(mergeSources(versions).conflicts).toEqual(['body']);
  expect(mergeSources({ ...versions, prefer: 'ours' }).source).toBe(
    toFile(moved, 'One.', 'Drei.', 'Four!'),
  );
  expect(mergeSources({ ...versions, prefer: 'theirs' }).source).toBe(
    toFile(moved, 'One.', 'Tres.', 'Four!'),
  );
});

test.each([
  ['beside a new paragraph', [first, 'New.', reworded, 'Three.'], [first, 'Three.'], 1],
  ['where both moved it to one place', [reworded, first, 'Three.'], [second, 'Three.'], 0],
  ['where both moved it elsewhere', [reworded, first, 'Three.'], [first, 'Three.'], 2],
])(
  'two wordings of one paragraph are a conflict, and never both there: %s',
  (_, mine, rest, at) => {
    const other = reworded.replace('small', 'little');
    const versions = {
      base: toFile(first, quote, 'Three.'),
      ours: toFile(...mine),
      theirs: toFile(...rest.toSpliced(at, 0, other)),
      extension: 'md',
    } as const;
    expect(mergeSources(versions).conflicts).toEqual(['body']);
    for (const [prefer, wanted, unwanted] of [
      ['ours', reworded, other],
      ['theirs', other, reworded],
    ] as const) {
      const { source } = mergeSources({ ...versions, prefer });
      expect(source!.split(wanted)).toHaveLength(2);
      expect(source).not.toContain(unwanted);
    }
  },
);

test('a paragraph follows the one that it follows in the other body', () => {
  const before = ['a', 'b', 'c', 'd'];
  expect(orderLike(before, pairParagraphs(before, ['c', 'new', 'a', 'd', 'b']))).toEqual({
    ordered: ['c', 'a', 'd', 'b'],
    moved: new Map([
      [2, 0],
      [4, 1],
    ]),
  });
});

test('with whichever side, a merge beside moves loses and repeats no paragraph', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const toText = (name: string, side = '') =>
    `${[1, 2, 3, 4, 5, 6].map((number) => `${name}${number}`).join(' ')}${side}.`;
  const order = fc.shuffledSubarray(names, { minLength: 7 });
  const changed = fc.subarray(names);
  fc.assert(
    fc.property(order, changed, changed, fc.boolean(), (moved, mine, other, isSwapped) => {
      const still = names.map((name) => toText(name, other.includes(name) ? ' by one' : ''));
      const mover = moved.map((name) => toText(name, mine.includes(name) ? ' by two' : ''));
      const [ours, theirs] = isSwapped ? [still, mover] : [mover, still];
      const versions = {
        base: toFile(...names.map((name) => toText(name))),
        ours: toFile(...ours),
        theirs: toFile(...theirs),
        extension: 'md',
      } as const;
      for (const prefer of ['ours', 'theirs'] as const) {
        const { source } = mergeSources({ ...versions, prefer });
        const merged = source!.split('\n\n').slice(1);
        expect(merged.map((text) => text.trim()[0])).toEqual(moved);
        for (const [index, name] of moved.entries()) {
          const [one, two] = [other.includes(name), mine.includes(name)];
          const isOne = one && (!two || (prefer === 'ours') === isSwapped);
          expect(merged[index]!.trim()).toBe(
            toText(name, isOne ? ' by one' : two ? ' by two' : ''),
          );
        }
      }
    }),
    { numRuns: getCases(250) },
  );
});
