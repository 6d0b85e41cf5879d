import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { sources, toChanged, valueChanges } from '../../tests/fixtures/fixture-entries.ts';
import { release } from '../model/content-types/release.ts';
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
const change = (changes: readonly Change[]) =>
  changes.reduce((source, [before, after]) => {
    expect(source).toContain(before);
    return source.replace(before, () => after);
  }, base);
const mergeMarkdown = (versions: Omit<SourceMerge, 'extension'>) =>
  mergeSources({ ...versions, extension: 'md' });
const merge = (ours: readonly Change[], theirs: readonly Change[]) =>
  mergeMarkdown({ base, ours: change(ours), theirs: change(theirs) });

/** A file whose body has these paragraphs. */
const toText = (...paragraphs: readonly string[]) =>
  `---\na: b\n---\n\n${paragraphs.join('\n\n')}\n`;

const toPerson = (person: string) => `---\nperson:\n${person}---\n`;

describe('mergeSources merges', () => {
  test.each<[string, readonly Change[], readonly Change[], (readonly Change[])?]>([
    ['two fields', [['One', 'Uno']], [['alt: A', 'alt: B']]],
    ['field and body', [['One', 'Uno']], [['Second', 'Zweitens']]],
    [
      'two parts of a group',
      [['alt: A', 'alt: B']],
      [['corrections:', '  credit: C\ncorrections:']],
    ],
    [
      'two elements',
      [['First.', '<Figure\n  src="a.jpg"\n/>\n\n<Chart\n  src="a.csv"\n/>']],
      [['Third.', '<KeyFindings>\n\n- One.\n\n</KeyFindings>']],
    ],
    ['two parts of an item in a list', [['2011-06-02', '2011-06-03']], [['Ten.', 'Eleven.']]],
    [
      'an item and one added after it',
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
    [
      'a topic that each side replaced with another',
      [['courts', 'rights']],
      [['courts', 'health']],
      [['courts', 'health\n  - rights']],
    ],
    [
      'a first and a last topic',
      [['  - policing', '  - rights\n  - policing']],
      [['courts', 'courts\n  - health']],
    ],
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
  ])('%s', (_name, ours, theirs, merged = [...ours, ...theirs]) => {
    expect(merge(ours, theirs).source).toBe(change(merged));
  });
});

describe('mergeSources reports a conflict for', () => {
  test.each<[string, readonly Change[], readonly Change[], string]>([
    ['one field', [['One', 'Uno']], [['One', 'Eins']], 'headline'],
    ['a part of a group', [['alt: A', 'alt: B']], [['alt: A', 'alt: C']], 'image.alt'],
    ['a picture and its description', [['a.jpg', 'b.jpg']], [['alt: A', 'alt: B']], 'image'],
    [
      'a picture and its caption',
      [['a.jpg', 'b.jpg']],
      [['alt: A', 'alt: A\n  caption: B']],
      'image',
    ],
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
    [
      'a paragraph that one removed and the other moved',
      [['Second.\n\n', '']],
      [['Second.\n\nThird.', 'Third.\n\nSecond.']],
      'body',
    ],
    [
      'a paragraph that both moved',
      [['First.\n\nSecond.', 'Second.\n\nFirst.']],
      [['Second.\n\nThird.', 'Third.\n\nSecond.']],
      'body',
    ],
    [
      'a topic that one removed and the other moved',
      [['  - courts\n', '']],
      [['policing\n  - courts', 'courts\n  - policing']],
      'topics',
    ],
    [
      'comments of which only one side could be kept',
      [['One # agreed', 'Uno # agreed by us']],
      [['# agreed', '# agreed by them']],
      '',
    ],
    ['fields that cannot be read', [['One', 'Uno']], [['headline:', 'a: [']], ''],
  ])('%s', (_name, ours, theirs, field) => {
    expect(merge(ours, theirs).conflicts).toEqual([field]);
    expect(merge(theirs, ours).conflicts).toEqual([field]);
  });
});

test.each([
  ['<Figure\n  src="a.jpg"\n  alt="One"\n  caption="Two"\n/>', 'src="a.jpg"', 'caption="Two"'],
  ['<Chart\n  src="a.csv"\n  unit="arrests > 2"\n/>', 'a.csv', 'arrests'],
  ['  <PullQuote by="Rosa">\n\n  They left.\n\n  </PullQuote>', 'Rosa', 'left'],
  [
    '<PullQuote by="Rosa">\n\nThey gave us until Friday to leave the house.\n\n</PullQuote>',
    'Rosa',
    'Friday',
  ],
])('an element is changed by one side or is a conflict: %s', (element, one, other) => {
  const toFile = (body: string) => `---\na: b\n---\n\nFirst.\n\n${body}\n\nLast.\n`;
  const versions = {
    base: toFile(element),
    ours: toFile(element.replace(one, 'ours')),
    theirs: toFile(element.replace(other, 'theirs')),
    extension: 'mdx',
  } as const;
  expect(mergeSources(versions).conflicts).toHaveLength(1);
  expect(mergeSources({ ...versions, prefer: 'theirs' }).source).toBe(versions.theirs);
  const elsewhere = versions.base.replace('Last.', 'Final.');
  expect(mergeSources({ ...versions, theirs: elsewhere }).source).toBe(
    versions.ours.replace('Last.', 'Final.'),
  );
});

test('joins no file of one side with what the other says of its own', () => {
  const toFile = (...attachments: string[]) =>
    `---\nattachments:\n${attachments.map((one) => `  - ${one}\n`).join('')}---\n`;
  const other = '{ file: /media/c.pdf, title: C }';
  const merge = (ours: string, theirs: string) =>
    mergeMarkdown({
      base: toFile('{ file: /media/annex.pdf, title: Annex }', other),
      ours: toFile(ours, other),
      theirs: toFile(theirs, other),
    }).conflicts;
  const count = '{ file: /media/count.pdf, title: Annex }';
  expect(merge('{ file: /media/annex.pdf, title: Names }', count)).toEqual(['attachments']);
  expect(merge(count, '{ file: /media/annex.pdf, title: Names }')).toEqual(['attachments']);
});

test('joins no picture that one side added with the description of another', () => {
  const toFile = (image: string) => `---\nheadline: One\n${image}---\n`;
  const { conflicts } = mergeMarkdown({
    base: toFile(''),
    ours: toFile('image:\n  src: /media/a.jpg\n'),
    theirs: toFile('image:\n  src: /media/b.jpg\n  alt: B\n'),
  });
  expect(conflicts).toEqual(['image']);
});

test('takes the change of one side alone, even if its fields cannot be read', () => {
  const broken = change([['headline:', 'a: [']]);
  expect(mergeMarkdown({ base, ours: broken, theirs: base }).source).toBe(broken);
});

test('inserts a new field in the order of the model', () => {
  const ours = change([['# agreed', '# agreed\nsummary: Two']]);
  const theirs = change([['One', 'Uno']]);
  const { fields } = release;
  expect(mergeMarkdown({ base, ours, theirs, fields }).source).toBe(
    change([['One # agreed', 'Uno # agreed\nsummary: Two']]),
  );
});

describe('mergeSources with a preferred side', () => {
  const prefer = (ours: readonly Change[], theirs: readonly Change[]) =>
    mergeMarkdown({ base, ours: change(ours), theirs: change(theirs), prefer: 'theirs' }).source;

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
      [['Ten.', 'Eleven.\n    note: New.']],
      [['Ten.', 'Twelve.']],
      [['Ten.', 'Twelve.\n    note: New.']],
    ],
    [
      'items of a list',
      [['Ten.', 'Eleven.\n  - text: More.']],
      [['Ten.', 'Twelve.']],
      [['Ten.', 'Twelve.\n  - text: More.']],
    ],
    ['one paragraph', [['Second.', 'Two.']], [['Second.', 'Zwei.']]],
    ['fields that cannot be read', [['headline:', 'a: [']], [['One', 'Uno']]],
  ])(
    'keeps the preferred value and merges the rest: %s',
    (_name, ours, theirs, merged = theirs) => {
      expect(prefer(ours, theirs)).toBe(change(merged));
      const elsewhere: Change = ['Third.', 'Thirdly.'];
      const isRead = !ours.some(([, text]) => text.includes('['));
      if (isRead) expect(prefer([...ours, elsewhere], theirs)).toBe(change([...merged, elsewhere]));
    },
  );
});

test('removes one of two equal topics, as one side did', () => {
  const toFile = (topics: string) => `---\ntopics: [${topics}]\n---\n`;
  const { source } = mergeMarkdown({
    base: toFile('policing, courts, policing'),
    ours: toFile('policing, courts'),
    theirs: toFile('rights, policing, courts, policing'),
  });
  expect(source).toBe(toFile('rights, policing, courts'));
});

test('takes a name from the side that says whether it is a pseudonym', () => {
  const versions = {
    base: toPerson('  displayName: Maria Lopez\n  place: Ohio\n'),
    ours: toPerson('  displayName: Rosa\n  pseudonym: true\n'),
    theirs: toPerson('  displayName: María López\n  place: Ohio\n'),
  };
  expect(mergeMarkdown(versions).conflicts).toEqual(['person.displayName', 'person.pseudonym']);
  expect(mergeMarkdown({ ...versions, prefer: 'theirs' }).source).toBe(
    toPerson('  displayName: María López\n'),
  );
});

test('joins no name of one side with the other side’s mark as a pseudonym', () => {
  const [base, ours, theirs] = [
    toPerson('  displayName: Maria Lopez\n'),
    toPerson('  displayName: María López\n'),
    toPerson('  displayName: Maria Lopez\n  pseudonym: true\n'),
  ];
  const { conflicts } = mergeMarkdown({ base, ours, theirs });
  expect(conflicts).toEqual(['person.displayName', 'person.pseudonym']);
});

test('a mark that both sides removed is no conflict beside their two names', () => {
  const { conflicts } = mergeMarkdown({
    base: toPerson('  displayName: Rosa\n  pseudonym: true\n'),
    ours: toPerson('  displayName: Maria Lopez\n'),
    theirs: toPerson('  displayName: María López\n'),
  });
  expect(conflicts).toEqual(['person.displayName']);
});

test('where both moved a paragraph, the preferred side decides only where that is', () => {
  const { source } = mergeMarkdown({
    base: toText('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'),
    ours: toText('Two.', 'One.', 'Three.', 'Four.', 'Five.', 'Sixth.'),
    theirs: toText('One.', 'Three.', 'Four.', 'Two.', 'Five.', 'Six.'),
    prefer: 'theirs',
  });
  expect(source!.replaceAll(/\n{3,}/g, '\n\n')).toBe(
    toText('One.', 'Three.', 'Four.', 'Two.', 'Five.', 'Sixth.'),
  );
});

test.each<[string, string[], string[], string[], string[]]>([
  [
    'and keeps a paragraph added beside it',
    ['Intro.', 'Police held Maria Lopez for two days.', 'End.'],
    [
      'Intro.',
      'A lawyer came on Friday.',
      'Police held Maria Lopez, 34, for three days.',
      'What the court said.',
      'End.',
    ],
    ['Intro.', 'Police held a woman for three days.', 'End.'],
    [
      'Intro.',
      'A lawyer came on Friday.',
      'Police held a woman for three days.',
      'What the court said.',
      'End.',
    ],
  ],
  [
    'also where the former paragraph is gone',
    ['They were asked to leave.', 'Police held a woman for two days.', 'End.'],
    ['Police held a woman for three days.', 'End.'],
    ['They were asked to leave.', 'Police held a woman for four days.', 'End.'],
    ['Police held a woman for four days.', 'End.'],
  ],
  [
    'and the other items of its list',
    ['One.', '- A lawyer.\n- A judge.\n- A clerk.'],
    ['One.', '- A lawyer.\n- Two judges.\n- A clerk.\n- A witness.', 'New.'],
    ['One.', '- A lawyer.\n- No judge.\n- A clerk.'],
    ['One.', '- A lawyer.\n- No judge.\n- A clerk.\n- A witness.', 'New.'],
  ],
])('resolves a paragraph that both changed, %s', (_name, base, ours, theirs, merged) => {
  const versions = { base: toText(...base), ours: toText(...ours), theirs: toText(...theirs) };
  expect(mergeMarkdown(versions).conflicts).toEqual(['body']);
  expect(mergeMarkdown({ ...versions, prefer: 'theirs' }).source).toBe(toText(...merged));
});

test.each<[string, string[], string[], string[], string[]]>([
  [
    'paragraphs that follow each other',
    ['One.', 'Two.', 'Three.'],
    ['Uno.', 'Two.', 'Three.'],
    ['One.', 'Dos.', 'Three.'],
    ['Uno.', 'Dos.', 'Three.'],
  ],
  [
    'a paragraph that one moved and the other changed',
    ['One.', 'Two.', 'Police held a woman for two days.', 'Four.'],
    ['Police held a woman for two days.', 'One.', 'Two.', 'Four.'],
    ['One.', 'Two.', 'Police held Maria Lopez for two days.', 'Four.'],
    ['Police held Maria Lopez for two days.', 'One.', 'Two.', 'Four.'],
  ],
  [
    'rows of a table, and a paragraph below it',
    ['| a |\n| - |\n| 1 |\n| 2 |\n| 3 |', 'End.'],
    ['| a |\n| - |\n| 1 |\n| 2 |\n| 4 |', 'New.', 'End.'],
    ['| a |\n| - |\n| 0 |\n| 2 |\n| 3 |', 'End.'],
    ['| a |\n| - |\n| 0 |\n| 2 |\n| 4 |', 'New.', 'End.'],
  ],
])('merges %s', (_name, base, mine, other, merged) => {
  for (const [ours, theirs] of [
    [mine, other],
    [other, mine],
  ] as const) {
    const versions = { base: toText(...base), ours: toText(...ours), theirs: toText(...theirs) };
    expect(mergeMarkdown(versions).source).toBe(toText(...merged));
  }
});

test.each<[string, string, string, string]>([
  [
    'moved, where the other side added a first one',
    'One.|Two.|Rosa told us.|Four.',
    'Rosa told us.|One.|Two.|Four.',
    'A new beginning.|One.|Two.|Rosa told us.|Four.',
  ],
  [
    'moved below another, where the other side removed its neighbor',
    'b0.|b1.|b2.|b3.|b4.',
    'b0.|b1.|b3.|b2.|Ours.|b4.',
    'b0.|b2.|b3.|b4.|Theirs.',
  ],
])('keeps a paragraph once that one side %s', (_name, base, ours, theirs) => {
  const toFile = (body: string) => toText(...body.split('|'));
  const sides = { base: toFile(base), ours: toFile(ours), theirs: toFile(theirs) };
  for (const versions of [sides, { ...sides, ours: sides.theirs, theirs: sides.ours }]) {
    const { source } = mergeMarkdown({ ...versions, prefer: 'theirs' });
    for (const line of ours.split('|').filter((one) => theirs.includes(one)))
      expect(
        source!.split('\n').filter((one) => one === line),
        line,
      ).toHaveLength(1);
  }
});

describe('footnotes that both sides added under one number', () => {
  const [ana, ben] = ['[^2]: Source of Ana.', '[^2]: Source of Ben.'];

  test.each<[string, readonly string[], string[], string[], string[]]>([
    [
      'at the end',
      ['One.', 'Two.[^1]', 'Three.', '[^1]: First.'],
      ['One. Ana says.[^2]', 'Two.[^1]', 'Three.', `[^1]: First.\n${ana}`],
      ['One.', 'Two.[^1]', 'Three. Ben says.[^2]', `[^1]: First.\n${ben}`],
      [
        'One. Ana says.[^2]',
        'Two.[^1]',
        'Three. Ben says.[^3]',
        '[^1]: First.\n[^3]: Source of Ben.\n[^2]: Source of Ana.',
      ],
    ],
    [
      'in different places',
      ['One.', 'Two.', 'Three.', '[^1]: First.'],
      ['One. Ana says.[^2]', ana, 'Two.', 'Three.', '[^1]: First.'],
      ['One.', 'Two.', 'Three. Ben says.[^2]', `[^1]: First.\n${ben}`],
      [
        'One. Ana says.[^2]',
        ana,
        'Two.',
        'Three. Ben says.[^3]',
        '[^1]: First.\n[^3]: Source of Ben.',
      ],
    ],
    [
      'as the first ones',
      ['One.', 'Two.', 'Three.'],
      ['One. Ana says.[^2]', 'Two.', 'Three.', ana],
      ['One.', 'Two. Ben says.[^2]', 'Three.', 'Four.', ben],
      [
        'One. Ana says.[^2]',
        'Two. Ben says.[^3]',
        'Three.',
        'Four.',
        '[^3]: Source of Ben.\n[^2]: Source of Ana.',
      ],
    ],
  ])('keep their notes: %s', (_name, was, mine, other, merged) => {
    const versions = { base: toText(...was), ours: toText(...mine), theirs: toText(...other) };
    for (const prefer of [undefined, 'theirs'] as const)
      expect(mergeMarkdown({ ...versions, prefer }).source).toBe(toText(...merged));
  });

  test('keep their notes where one took the number of a note that it removed', () => {
    const versions = {
      base: toText('One.', 'Two.[^1]', 'Three.', '[^1]: First.'),
      ours: toText('One.', 'Two.', 'Three. New.[^1]', '[^1]: Another.'),
      theirs: toText('One. Again.[^1]', 'Two.[^1]', 'Three.', '[^1]: First.'),
    };
    expect(mergeMarkdown(versions).conflicts).toEqual(['body']);
    expect(mergeMarkdown({ ...versions, prefer: 'theirs' }).source).toBe(
      toText('One. Again.[^1]', 'Two.', 'Three. New.[^2]', '[^2]: Another.', '[^1]: First.'),
    );
    const elsewhere = versions.base.replace('a: b', 'a: c');
    expect(mergeMarkdown({ ...versions, theirs: elsewhere }).source).toBe(
      versions.ours.replace('a: b', 'a: c'),
    );
  });

  test('stay one if both have the same note', () => {
    const { source } = mergeMarkdown({
      base: toText('One.', 'Two.', 'Three.'),
      ours: toText('One.[^2]', 'Two.', 'Three.', ana),
      theirs: toText('One.', 'Two.[^2]', 'Three.', ana),
    });
    expect(source).toBe(toText('One.[^2]', 'Two.[^2]', 'Three.', ana));
  });
});

test('keeps an item of a list that one side moved, where both changed others', () => {
  const toFile = (...texts: string[]) =>
    `---\ncorrections:\n${texts.map((text) => `  - text: ${text}\n`).join('')}---\n`;
  const { source } = mergeMarkdown({
    base: toFile('A', 'B', 'C', 'D'),
    ours: toFile('B', 'C', 'Ours', 'A'),
    theirs: toFile('A', 'B', 'C', 'Theirs'),
    prefer: 'theirs',
  });
  expect(source).toBe(toFile('A', 'B', 'C', 'Theirs'));
});

/** Removes lines at an index and adds lines there. */
interface LineEdit {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

describe('for any changes of both sides', () => {
  const sides = fc
    .tuple(sources, valueChanges, valueChanges)
    .map(([{ text: base }, mine, other]) => {
      const data = parseEntryData(base, 'md');
      const edit = (changes: typeof mine) =>
        editSource({ source: base, extension: 'md', data: toChanged(data, changes) });
      return { base, ours: edit(mine), theirs: edit(other) };
    });

  test('changes of one side alone, or the same on both, are taken as they are', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        expect(mergeMarkdown({ base, ours: base, theirs }).source).toBe(theirs);
        expect(mergeMarkdown({ base, ours, theirs: base }).source).toBe(ours);
        expect(mergeMarkdown({ base, ours, theirs: ours }).source).toBe(ours);
      }),
    );
  });

  test('no edit is lost: a field that one side changed has its value, or there is a conflict', () => {
    fc.assert(
      fc.property(sides, (versions) => {
        const { source } = mergeMarkdown(versions);
        if (source === undefined) return;
        const parse = (one: string) => parseEntryData(one, 'md');
        const [was, mine, other, merged] = [
          parse(versions.base),
          parse(versions.ours),
          parse(versions.theirs),
          parse(source),
        ];
        for (const name of new Set([
          ...Object.keys(mine),
          ...Object.keys(other),
          ...Object.keys(was),
        ])) {
          if (isSameValue(mine[name], was[name]))
            expect(isSameValue(merged[name], other[name])).toBe(true);
          if (isSameValue(other[name], was[name]))
            expect(isSameValue(merged[name], mine[name])).toBe(true);
        }
      }),
      { numRuns: getCases(50) },
    );
  });

  test('the preferred side keeps all its changes, and the other side those that do not conflict', () => {
    const isGroup = (value: unknown): value is Record<string, unknown> =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    /** Expects each value to be that of the side that changed it, down to the fields of groups. */
    const check = (was: unknown, mine: unknown, other: unknown, merged: unknown): void => {
      if (isSameValue(mine, was)) return expect(isSameValue(merged, other)).toBe(true);
      if (isSameValue(other, was)) return expect(isSameValue(merged, mine)).toBe(true);
      const before = isBlank(was) ? {} : was;
      // Each side may have removed what the other kept; then nothing remains of the group.
      const after = isBlank(merged) ? {} : merged;
      const isOfFile = isGroup(mine) && isGroup(other) && !isSameValue(mine.src, other.src);
      if (isGroup(before) && isGroup(mine) && isGroup(other) && isGroup(after) && !isOfFile) {
        const names = [before, mine, other].flatMap((one) => Object.keys(one));
        for (const name of names) check(before[name], mine[name], other[name], after[name]);
        return;
      }
      // Lists are merged item by item; a removed list is empty.
      if ([mine, other].every((one) => Array.isArray(one) || isBlank(one))) return;
      expect(isSameValue(merged, other)).toBe(true);
    };
    fc.assert(
      fc.property(sides, (versions) => {
        const { source, conflicts } = mergeMarkdown({ ...versions, prefer: 'theirs' });
        expect(conflicts).toBe(undefined);
        const parse = (one: string) => {
          const { body: _, ...values } = parseEntryData(one, 'md');
          return values;
        };
        check(parse(versions.base), parse(versions.ours), parse(versions.theirs), parse(source!));
        const merged = mergeMarkdown(versions).source;
        if (merged === undefined) return;
        for (const prefer of ['ours', 'theirs'] as const)
          expect(mergeMarkdown({ ...versions, prefer }).source).toBe(merged);
      }),
      { numRuns: getCases(75) },
    );
  });

  test('swapping the sides does not change whether there is a conflict', () => {
    fc.assert(
      fc.property(sides, ({ base, ours, theirs }) => {
        const [one, other] = [
          mergeMarkdown({ base, ours, theirs }),
          mergeMarkdown({ base, ours: theirs, theirs: ours }),
        ];
        expect(one.source === undefined).toBe(other.source === undefined);
      }),
      { numRuns: getCases(50) },
    );
  });

  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 9 });
  const lineEdits = fc.array(fc.record({ at: fc.nat(9), removed: fc.nat(1), added: fc.nat(1) }), {
    maxLength: 3,
  });

  test('the merged body has every added line as often as it was added', () => {
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
        const merge = { base: toFile(was), ours: toFile(ours), theirs: toFile(theirs) };
        const preferred = mergeMarkdown({ ...merge, prefer: 'theirs' }).source!;
        expect(count(preferred.split('\n'), 'theirs')).toBe(count(theirs, 'theirs'));
        const { source } = mergeMarkdown(merge);
        if (source === undefined) return;
        expect(preferred).toBe(source);
        const merged = source.split('\n');
        expect(count(merged, 'ours')).toBe(count(ours, 'ours'));
        expect(count(merged, 'theirs')).toBe(count(theirs, 'theirs'));
        // Only lines that a side removed are missing, and none is there twice that was there once.
        for (const line of 'abcde') {
          const [here, there] = [count(ours, line), count(theirs, line)];
          expect(count(merged, line)).toBeGreaterThanOrEqual(here + there - count(was, line));
          expect(count(merged, line)).toBeLessThanOrEqual(Math.max(here, there));
        }
      }),
      { numRuns: getCases(100) },
    );
  });
});

// Comparing every pair of lines would take a minute.
test('merges a body of thousands of paragraphs', () => {
  const paragraphs = Array.from({ length: 3000 }, (_, index) => `Paragraph ${index}.`);
  const { source } = mergeMarkdown({
    base: toText(...paragraphs),
    ours: toText(...paragraphs.with(3, 'Ours.')),
    theirs: toText(...paragraphs.with(2990, 'Theirs.')),
  });
  expect(source).toBe(toText(...paragraphs.with(3, 'Ours.').with(2990, 'Theirs.')));
});

// To look for the end of each in all that follows would take a minute.
test('merges a body of many elements without an end', () => {
  const toFile = (body: string) => `---\na: b\n---\n\n${'<A x="y">\n'.repeat(150_000)}${body}\n`;
  const versions = { base: toFile('One.'), ours: toFile('Uno.'), theirs: toFile('Eins.') };
  expect(mergeSources({ ...versions, extension: 'mdx' }).conflicts).toHaveLength(1);
});
