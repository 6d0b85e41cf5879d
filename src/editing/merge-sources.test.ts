import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { texts, toChanged, valueChanges } from '../../tests/fixtures/fixture-entries.ts';
import { editSource, parseEntryData } from './edit-source.ts';
import { mergeSources, type SourceMerge } from './merge-sources.ts';
import { isBlank } from '../model/fields/optional.ts';
import { isSameValue } from '../model/fields/written-value.ts';

const base = `---
headline: One # agreed
topics:
  - policing
  - courts
image:
  src: /media/a.jpg
  alt: A
corrections:
  - date: '2011-06-02'
    text: Ten.
---

First.

Second.

Third.
`;

type Change = readonly [string, string];
const toText = (changes: readonly Change[]) =>
  changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, () => after);
  }, base);
const merge = (ours: readonly Change[], theirs: readonly Change[]) =>
  mergeSources({ base, ours: toText(ours), theirs: toText(theirs), extension: 'md' });

describe('mergeTexts joins', () => {
  test.each<[string, readonly Change[], readonly Change[], (readonly Change[])?]>([
    ['two fields', [['One', 'Uno']], [['alt: A', 'alt: B']]],
    ['field and body', [['One', 'Uno']], [['Second', 'Zweitens']]],
    ['two parts of a group', [['a.jpg', 'b.jpg']], [['alt: A', 'alt: B']]],
    ['two parts of an item in a list', [['2011-06-02', '2011-06-03']], [['Ten.', 'Eleven.']]],
    [
      'an item and one added behind it',
      [['Ten.', 'Eleven.']],
      [['Ten.', 'Ten.\n  - text: More.']],
      [['Ten.', 'Eleven.\n  - text: More.']],
    ],
    [
      'items that both added',
      [['Ten.', 'Ten.\n  - text: Ours.']],
      [['Ten.', 'Ten.\n  - text: Theirs.']],
      [['Ten.', 'Ten.\n  - text: Theirs.\n  - text: Ours.']],
    ],
    ['an added and a removed topic', [['courts', 'courts\n  - rights']], [['  - policing\n', '']]],
    ['the same change', [['One', 'Uno']], [['One', 'Uno']], [['One', 'Uno']]],
    ['two paragraphs', [['First.', 'Firstly.']], [['Third.', 'Thirdly.']]],
    [
      'a paragraph and one added before it',
      [['Second.', 'Secondly.']],
      [['Second.', 'New.\n\nSecond.']],
      [['Second.', 'New.\n\nSecondly.']],
    ],
    ['a comment and a field', [['# agreed', '# agreed by both']], [['alt: A', 'alt: B']]],
    [
      'a comment and a field of the same line',
      [['# agreed', '# agreed by both']],
      [['One', 'Uno']],
    ],
  ])('%s', (_name, ours, theirs, joined = [...ours, ...theirs]) => {
    expect(merge(ours, theirs).text).toBe(toText(joined));
  });
});

describe('mergeTexts leaves to people', () => {
  test.each<[string, readonly Change[], readonly Change[], string]>([
    ['one field', [['One', 'Uno']], [['One', 'Eins']], 'headline'],
    ['a part of a group', [['alt: A', 'alt: B']], [['alt: A', 'alt: C']], 'image.alt'],
    [
      'a group that one removed and the other changed',
      [['image:\n  src: /media/a.jpg\n  alt: A\n', '']],
      [['alt: A', 'alt: B']],
      'image',
    ],
    [
      'an item that one removed and the other changed',
      [[`corrections:\n  - date: '2011-06-02'\n    text: Ten.\n`, '']],
      [['Ten.', 'Eleven.']],
      'corrections',
    ],
    ['one paragraph', [['Second.', 'Two.']], [['Second.', 'Zwei.']], 'body'],
    ['a paragraph removed and changed', [['Second.\n\n', '']], [['Second.', 'Zwei.']], 'body'],
    ['a text that cannot be read', [['One', 'Uno']], [['headline:', 'a: [']], ''],
  ])('%s', (_name, ours, theirs, field) => {
    expect(merge(ours, theirs).conflicts?.map((conflict) => conflict.field)).toEqual([field]);
    expect(merge(theirs, ours).conflicts?.map((conflict) => conflict.field)).toEqual([field]);
  });
});

describe('mergeTexts with a side that is preferred', () => {
  const prefer = (ours: readonly Change[], theirs: readonly Change[]) =>
    mergeSources({
      base,
      ours: toText(ours),
      theirs: toText(theirs),
      extension: 'md',
      prefer: 'theirs',
    }).text;

  test.each<[string, readonly Change[], readonly Change[], (readonly Change[])?]>([
    ['one field', [['One', 'Uno']], [['One', 'Eins']]],
    ['a part of a group', [['alt: A', 'alt: B']], [['alt: A', 'alt: C']]],
    [
      'a group that one removed',
      [['image:\n  src: /media/a.jpg\n  alt: A\n', '']],
      [['alt: A', 'alt: B']],
    ],
    [
      'a part of an item in a list',
      [[`'2011-06-02'\n    text: Ten.`, `'2011-06-03'\n    text: Eleven.`]],
      [['Ten.', 'Twelve.']],
      [[`'2011-06-02'\n    text: Ten.`, `'2011-06-03'\n    text: Twelve.`]],
    ],
    ['items of a list', [['Ten.', 'Eleven.\n  - text: More.']], [['Ten.', 'Twelve.']]],
    ['one paragraph', [['Second.', 'Two.']], [['Second.', 'Zwei.']]],
    ['a text that cannot be read', [['headline:', 'a: [']], [['One', 'Uno']]],
  ])('joins what does not collide: %s', (_name, ours, theirs, joined = theirs) => {
    expect(prefer(ours, theirs)).toBe(toText(joined));
    const elsewhere: Change = ['Third.', 'Thirdly.'];
    const isRead = !ours.some(([, text]) => text.includes('['));
    if (isRead) expect(prefer([...ours, elsewhere], theirs)).toBe(toText([...joined, elsewhere]));
  });
});

/** Lines taken away at a place, and lines of one's own put there. */
interface LineEdit {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

describe('whatever both sides do', () => {
  const sides = fc.tuple(texts, valueChanges, valueChanges).map(([{ text }, mine, other]) => {
    const data = parseEntryData(text, 'md');
    const edit = (changes: typeof mine) =>
      editSource({ source: text, extension: 'md', data: toChanged(data, changes) });
    return { base: text, ours: edit(mine), theirs: edit(other), extension: 'md' as const };
  });

  test('one side alone is taken as it is, and the same on both sides too', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs, extension }) => {
        expect(mergeSources({ base, ours: base, theirs, extension }).text).toBe(theirs);
        expect(mergeSources({ base, ours, theirs: base, extension }).text).toBe(ours);
        expect(mergeSources({ base, ours, theirs: ours, extension }).text).toBe(ours);
      }),
    );
  });

  test('no edit is lost: a field that one side changed has its value, or there is a conflict', () => {
    fc.assert(
      fc.property(sides, (merged) => {
        const { text } = mergeSources(merged);
        if (text === undefined) return;
        const parse = (one: string) => parseEntryData(one, 'md');
        const [was, mine, other, joined] = [
          parse(merged.base),
          parse(merged.ours),
          parse(merged.theirs),
          parse(text),
        ];
        for (const name of new Set([
          ...Object.keys(mine),
          ...Object.keys(other),
          ...Object.keys(was),
        ])) {
          if (isSameValue(mine[name], was[name]))
            expect(isSameValue(joined[name], other[name])).toBe(true);
          if (isSameValue(other[name], was[name]))
            expect(isSameValue(joined[name], mine[name])).toBe(true);
        }
      }),
      { numRuns: getCases(150) },
    );
  });

  test('with a side preferred, all its changes stay, and those of the other that do not collide', () => {
    const isGroup = (value: unknown): value is Record<string, unknown> =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    /** Holds each value to that of whoever changed it, down to the parts of groups. */
    const check = (was: unknown, mine: unknown, other: unknown, joined: unknown): void => {
      if (isSameValue(mine, was)) return expect(isSameValue(joined, other)).toBe(true);
      if (isSameValue(other, was)) return expect(isSameValue(joined, mine)).toBe(true);
      const before = isBlank(was) ? {} : was;
      // Each side may have left out what the other kept: of such a group nothing stays.
      const after = isBlank(joined) ? {} : joined;
      if (isGroup(before) && isGroup(mine) && isGroup(other) && isGroup(after)) {
        const names = [before, mine, other].flatMap((one) => Object.keys(one));
        for (const name of names) check(before[name], mine[name], other[name], after[name]);
        return;
      }
      // Lists are joined item by item; one that was removed is empty.
      if ([mine, other].every((one) => Array.isArray(one) || isBlank(one))) return;
      expect(isSameValue(joined, other)).toBe(true);
    };
    fc.assert(
      fc.property(sides, (merged) => {
        const { text, conflicts } = mergeSources({ ...merged, prefer: 'theirs' });
        expect(conflicts).toBe(undefined);
        const parse = (one: string) => {
          const { body: _, ...values } = parseEntryData(one, 'md');
          return values;
        };
        check(parse(merged.base), parse(merged.ours), parse(merged.theirs), parse(text!));
        const joined = mergeSources(merged).text;
        if (joined !== undefined) expect(text).toBe(joined);
      }),
      { numRuns: getCases(300) },
    );
  });

  test('both orders of the sides agree on whether there is a conflict', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs, extension }) => {
        const [one, other] = [
          mergeSources({ base, ours, theirs, extension }),
          mergeSources({ base, ours: theirs, theirs: ours, extension }),
        ];
        expect(one.text === undefined).toBe(other.text === undefined);
      }),
      { numRuns: getCases(150) },
    );
  });

  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 9 });
  const lineEdits = fc.array(fc.record({ at: fc.nat(9), removed: fc.nat(1), added: fc.nat(1) }), {
    maxLength: 3,
  });

  test('every line that a side added stands in the joined body as often as it was added', () => {
    const edit = (was: readonly string[], edits: readonly LineEdit[], own: string) =>
      edits.reduce<readonly string[]>(
        (body, { at, removed, added }) =>
          body.toSpliced(at % (body.length + 1), removed, ...Array<string>(added).fill(own)),
        was,
      );
    const toFile = (body: readonly string[]) => `---\na: b\n---\n\n<\n${body.join('\n')}\n>\n`;
    const count = (body: readonly string[], line: string) =>
      body.filter((one) => one === line).length;
    fc.assert(
      fc.property(lines, lineEdits, lineEdits, (was, mine, other) => {
        const [ours, theirs] = [edit(was, mine, 'ours'), edit(was, other, 'theirs')];
        const merge: SourceMerge = {
          base: toFile(was),
          ours: toFile(ours),
          theirs: toFile(theirs),
          extension: 'md',
        };
        const preferred = mergeSources({ ...merge, prefer: 'theirs' }).text!;
        expect(count(preferred.split('\n'), 'theirs')).toBe(count(theirs, 'theirs'));
        const { text } = mergeSources(merge);
        if (text === undefined) return;
        expect(preferred).toBe(text);
        const joined = text.split('\n');
        expect(count(joined, 'ours')).toBe(count(ours, 'ours'));
        expect(count(joined, 'theirs')).toBe(count(theirs, 'theirs'));
        // Nothing goes but what a side took away.
        for (const line of 'abcde')
          expect(count(joined, line)).toBeGreaterThanOrEqual(
            count(ours, line) + count(theirs, line) - count(was, line),
          );
      }),
      { numRuns: getCases(400) },
    );
  });
});

// Comparing each line with each would take a minute.
test('a text of thousands of paragraphs is joined as well', () => {
  const paragraphs = Array.from({ length: 3000 }, (_, index) => `Paragraph ${index}.`);
  const toFile = (body: readonly string[]) => `---\na: b\n---\n\n${body.join('\n\n')}\n`;
  const { text } = mergeSources({
    base: toFile(paragraphs),
    ours: toFile(paragraphs.with(3, 'Ours.')),
    theirs: toFile(paragraphs.with(2990, 'Theirs.')),
    extension: 'md',
  });
  expect(text).toBe(toFile(paragraphs.with(3, 'Ours.').with(2990, 'Theirs.')));
});
