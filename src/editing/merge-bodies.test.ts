import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { mergeBodies } from './merge-bodies.ts';

type Bodies = Parameters<typeof mergeBodies>[0];

/** The merged body, or each side's result of a conflict. */
function merge(bodies: Bodies): Readonly<Record<string, string>> {
  const [mine, other] = (['ours', 'theirs'] as const).map((prefer) => {
    const fields: string[] = [];
    return { body: mergeBodies(bodies, { prefer, fields }), isConflict: fields.length > 0 };
  }) as [{ body: string; isConflict: boolean }, { body: string; isConflict: boolean }];
  expect(mine.isConflict).toBe(other.isConflict);
  if (mine.isConflict) return { ours: mine.body, theirs: other.body };
  expect(mine.body).toBe(other.body);
  return { clean: mine.body };
}

const toBody = (text: string) => text.replaceAll(' / ', '\n').replaceAll(' // ', '\n\n');
const toBodies = (base: string, ours: string, theirs: string): Bodies => ({
  base: toBody(base),
  ours: toBody(ours),
  theirs: toBody(theirs),
});

test.each([
  [
    'a paragraph behind one that the other split',
    'First. // He said he would go. Nobody believed him.',
    'First. // He said he would go. Nobody believed him. // New.',
    'First. // He said he would go. // Nobody believed him.',
  ],
  [
    'a word of a paragraph that the other split',
    'First. // On Friday he said he would go. Nobody believed him. // Last.',
    'First. // On Monday he said he would go. Nobody believed him. // Last.',
    'First. // On Friday he said he would go. // Nobody believed him. // Last.',
  ],
  [
    'a line between two that the other joined',
    'Line one. / Line two. // Next.',
    'Line one. / New one. / Line two. // Next.',
    'Line one. Line two. Next.',
  ],
  [
    'two paragraphs, and the other removed the second',
    'The march began at ten near the harbour. // Ana Lopez saw the officer. // The end.',
    'The march began at ten near the harbour. Ana Lopez saw the officer. // The end.',
    'The march began at ten near the harbour. // The end.',
  ],
  [
    'two paragraphs, and the other joined the second with a third',
    'One two / three four. // Five six. // Seven eight nine.',
    'One two three four. Five six. // Seven eight nine.',
    'One two / three four. // Five six. Seven eight nine.',
  ],
  [
    'a paragraph, and the other wrote it and the next one again',
    'One two. // Three four.',
    'Five six. // Three four.',
    'Seven. // Eight.',
  ],
  [
    'a paragraph that the other put elsewhere',
    'One. // Two. // Three. // Four.',
    'Two. // One. // Three. // Four.',
    'Three. // One. // Two. // Four.',
  ],
])('a change is a conflict without half a result: %s', (_name, base, ours, theirs) => {
  const bodies = toBodies(base, ours, theirs);
  expect(merge(bodies)).toEqual({ ours: bodies.ours, theirs: bodies.theirs });
  expect(merge({ ...bodies, ours: bodies.theirs, theirs: bodies.ours })).toEqual({
    ours: bodies.theirs,
    theirs: bodies.ours,
  });
});

test('a line that one added before or behind a line that the other changed is still there', () => {
  const bodies = toBodies('One two three.', 'New. / One two three.', 'One two four.');
  expect(merge(bodies)).toEqual({ clean: toBody('New. / One two four.') });
  const behind = { ...bodies, ours: toBody('One two three. / New.') };
  expect(merge(behind)).toEqual({ clean: toBody('One two four. / New.') });
});

test('a list item is one place, as a paragraph is', () => {
  const list = toBodies(
    'They ask: / - Free the four. / - Open the files. / - Pay them.',
    'They ask: / - Free the four now. / - Open each file. / - Pay them.',
    'They ask: / - Free the four. / - Open all the files. / - Pay them.',
  );
  expect(merge(list)).toEqual({
    ours: list.ours,
    theirs: list.theirs.replace('four.', 'four now.'),
  });
  const element = toBodies(
    '<KeyFindings> // - It is here. / - Nobody came. // </KeyFindings>',
    '<KeyFindings> // - It is gone. / - Nobody came. // </KeyFindings>',
    '<KeyFindings> // - It is here. / - Somebody came. // </KeyFindings>',
  );
  expect(merge(element)).toEqual({ clean: element.theirs.replace('here', 'gone') });
  const numbered = toBodies(
    '1. One two. / 2. Three.',
    '1. One two! / 2. Three.',
    '2. Three. / 1. One two.',
  );
  expect(merge(numbered)).toEqual({ clean: toBody('2. Three. / 1. One two!') });
});

test('beside a paragraph that cannot be merged, the rest is', () => {
  const bodies = toBodies(
    'On Friday he said he would go. Nobody believed him. // Three. // Last.',
    'On Monday he said he would go. Nobody believed him. // Three. // New. // Last.',
    'On Friday he said he would go. // Nobody believed him. // Three. // Last!',
  );
  expect(merge(bodies)).toEqual({
    ours: bodies.ours.replace('Last.', 'Last!'),
    theirs: bodies.theirs.replace('Last!', 'New.\n\nLast!'),
  });
});

test('a paragraph that both added is there once, also where one removed its neighbor', () => {
  const { base, ours, theirs } = toBodies('Three.', 'New.', 'New. // Three.');
  expect(merge({ base, ours, theirs })).toEqual({ clean: 'New.' });
  expect(merge({ base, ours: theirs, theirs: ours })).toEqual({ clean: 'New.' });
});

const base = toBody(
  'a1 a2 a3 a4 / a5 a6 // b1 b2 b3 b4 b5 // c1 c2 / c3 c4 / c5 // d1 d2 d3 d4 // - e1 e2 / - e3 e4 e5 / - e6 e7',
);

interface Edit {
  readonly kind: string;
  readonly at: number;
  readonly to: number;
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'remove', 'move', 'word', ' ', '\n', '\n\n'),
    at: fc.nat(30),
    to: fc.nat(5),
  }),
  { minLength: 1, maxLength: 3 },
);
const edit = (own: string, changes: readonly Edit[]) =>
  changes.reduce((body, { kind, at, to }, number) => {
    const paragraphs = body.split('\n\n');
    const index = at % paragraphs.length;
    const others = paragraphs.toSpliced(index, 1);
    if (kind === 'add')
      return paragraphs.toSpliced(index, 0, `${own}${number} ${own}${number}x`).join('\n\n');
    if (kind === 'remove') return others.join('\n\n');
    if (kind === 'move') return others.toSpliced(to, 0, paragraphs[index]!).join('\n\n');
    let left = at;
    // Changes a word, or the space behind one: it splits or joins a line or paragraph.
    return kind === 'word'
      ? body.replaceAll(/\S+/g, (was) => (left-- === 0 ? `${own}${number}` : was))
      : body.replaceAll(/\s+/g, (was) => (left-- === 0 ? kind : was));
  }, base);

test('whatever both do, no word is lost, repeated or back', () => {
  fc.assert(
    fc.property(edits, edits, (mine, other) => {
      const bodies = { base, ours: edit('x', mine), theirs: edit('y', other) };
      const merged = merge(bodies);
      const swapped = merge({ base, ours: bodies.theirs, theirs: bodies.ours });
      expect(Object.keys(swapped)).toEqual(Object.keys(merged));
      const count = (body: string, word: string) =>
        body.split(/\s+/).filter((one) => one === word).length;
      for (const [side, body] of Object.entries(merged))
        for (const word of new Set(Object.values(bodies).join(' ').match(/\w+/g))) {
          const [was, here, there] = [base, bodies.ours, bodies.theirs].map((one) =>
            count(one, word),
          ) as [number, number, number];
          const wanted = Math.max(here + there - was, 0);
          const own = { ours: here, theirs: there, clean: wanted }[side];
          expect([wanted, own], word).toContain(count(body, word));
        }
    }),
    { numRuns: getCases(500) },
  );
});
