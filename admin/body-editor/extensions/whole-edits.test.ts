import { deleteCharBackward, deleteCharForward, deleteGroupBackward } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { joinNext, joinParagraphs, startLine, startParagraph } from '../commands/typing.ts';
import { allFolds, findElements, findPictures, findRules, findTables } from './folds.ts';
import { keepWhole } from './whole-edits.ts';

const extensions = [
  allFolds.compute(['doc'], ({ doc }) =>
    [
      (source: string) => findElements(source, ['Callout', 'Chart', 'DataTable']),
      findPictures,
      findRules,
      findTables,
    ].flatMap((find) => find(doc.toString())),
  ),
  keepWhole,
];
const keys = {
  Backspace: (view: EditorView) => joinParagraphs(view) || deleteCharBackward(view),
  Delete: (view: EditorView) => joinNext(view) || deleteCharForward(view),
  Enter: startParagraph,
  'Shift+Enter': startLine,
  X: 'X',
} as const;

const allKeys = {
  ...keys,
  'Control+Backspace': (view: EditorView) => joinParagraphs(view) || deleteGroupBackward(view),
};

function press(key: keyof typeof allKeys, text: string): string {
  return new TypedBody(text, extensions).do(allKeys[key]).selected;
}

const table = '| a | b |\n| - | - |\n';

test.each([
  ['a **b« c** d» e', 'a **b**¦ e'],
  ['a «b **c» d** e', 'a ¦ **d** e'],
  ['a **«b** c» d', 'a ¦ d'],
  ['a **b «[c](/x/)** d» e', 'a **b** ¦ e'],
  ['**a« b** c **d» e**', '**a**¦ **e**'],
  ['`a« b` c» d', '`a`¦ d'],
  ['[a« b](/x/) c» d', '[a](/x/)¦ d'],
  ['a «[b](/x/»y/) c', 'a ¦ c'],
  ['a «[b c» d](/x/)', 'a ¦[ d](/x/)'],
  ['a[^1]« b\n\n[^1]: No»te', 'a[^1]¦\n\n[^1]: te'],
  ['a[«^1] b» c', 'a¦ c'],
  [`${table}| c «d | e» f |`, `${table}| c ¦ |  f |`],
  [`${table}«| c | d |\n»| e | f |`, `${table}¦| e | f |`],
  [`a «b\n\n${table}| c» | d |`, 'a ¦\n\n|  |  |\n| - | - |\n|  | d |'],
  [`a «b\n\n${table}| c | d |»\n\ne`, 'a ¦\n\ne'],
  ['<Callout>\n\na «b\n\n</Callout>\n\nc »d', '<Callout>\n\na ¦\n\n</Callout>\n\nd'],
  ['a «b\n\n<Callout>\n\nc\n\n</Callout>\n\nd »e', 'a ¦e'],
  ['a «b\n\n»![c](/media/c.jpg)', 'a ¦\n\n![c](/media/c.jpg)'],
  ['---\n\na «b\n\n---\n\nc» d', '---\n\na ¦ d'],
  ['---«\n\na» b', '---\n\n¦ b'],
  ['a «b\n\n»## c', 'a ¦\n\n## c'],
  ['a «b\n»- c', 'a ¦\n- c'],
  ['a\n«\n»b', 'a\n\n¦b'],
  ['a «b\n»\nc', 'a ¦\n\nc'],
  ['a\n«\nb» c', 'a\n\n¦ c'],
  ['a\n«\nb\n»\nc', 'a\n¦\nc'],
  ['a\n\n«b\n\n»c', 'a\n\n¦c'],
  ['a«\n\n»b', 'a¦b'],
  ['a\n«\n\n»\nb', 'a\n¦\nb'],
  ['```\na\n«\n»b\n```', '```\na\n¦b\n```'],
])(
  'what is deleted leaves no half of a mark, no broken table or element, and no paragraph glued to another: %j',
  (text, expected) => {
    expect(press('Delete', text)).toBe(expected);
  },
);

test.each([
  ['X', 'a **b« c** d» e', 'a **b**X¦ e'],
  ['X', `${table}| c «d | e» f |`, `${table}| c X¦ |  f |`],
  ['X', `«${table}| c» | d |`, '| X¦ |  |\n| - | - |\n|  | d |'],
  ['X', '«a\n»\nb', 'X¦\n\nb'],
  ['X', '«a b\\\n»c\\\nd', 'X¦\\\nc\\\nd'],
  ['X', '- a\\\n  «b\\\n  »c', '- a\\\n  X¦\\\n  c'],
  ['X', '«a\\»\nb', 'X¦\\\nb'],
  ['Delete', '«ab\\»\nc', '¦\\\nc'],
  ['Delete', '«ab\\\n»c', '¦c'],
  ['X', 'a «b\\\n»c', 'a X¦c'],
  ['X', `${table}«| c | d |\n| e | f |»\n\ng`, `${table}| X¦ |  |\n\ng`],
  ['X', `${table}«| c | d |\n| e | f |\n»| g | h |`, `${table}| X¦ |  |\n| g | h |`],
  ['X', '| a | b |\n«| - | - |»\n| c | d |', '| aX¦ | b |\n| - | - |\n| c | d |'],
  ['X', '| a | b |\n| - «| - |\n| c» | d |', '| a | b |\n| - | - |\n| X¦ | d |'],
  ['X', '| a | b |\n| - «| - |\n| c | d |\n\ne» f', '| a | b |\n| - | - |\n| X¦ |  |\n\n f'],
  ['X', '| a | b |\n«| - | - |\n»| c | d |', '| aX¦ | b |\n| - | - |\n| c | d |'],
  ['X', '| a | b |\n«| - | - |\n| c | d |»', '| a | b |\n| - | - |\n| X¦ |  |'],
  ['X', `«${table}| c | d |»`, 'X¦'],
  ['X', '- a\n«- b»\n- c', '- a\n- X¦\n- c'],
  ['X', '1. a\n«2. b\n»3. c', '1. a\n2. X¦\n3. c'],
  ['X', '- [ ] a\n«- [ ] b\n- [ ] c»', '- [ ] a\n- [ ] X¦'],
  ['X', 'a\n\n«## b»', 'a\n\n## X¦'],
  ['X', '«> a»\n\nb', '> X¦\n\nb'],
  ['X', '«- a\n- b»', 'X¦'],
  ['Delete', '- a\n«- b»\n- c', '- a\n- ¦\n- c'],
  ['Delete', '- a\n«- b\n»- c', '- a\n¦- c'],
  ['Enter', 'a **b« c** d» e', 'a **b**\n\n¦ e'],
  ['Shift+Enter', 'a **b« c** d» e', 'a **b**\\\n¦ e'],
  ['Enter', `${table}| c | d« |\n\n## e» f`, `${table}| c | d |¦\n\n f`],
] as const)('%s over %j', (key, text, expected) => {
  expect(press(key, text)).toBe(expected);
});

test.each([
  ['Backspace', '**ab**¦', '**a¦**'],
  ['Backspace', '***ab***¦', '***a¦***'],
  ['Backspace', 'a `b`\\¦\nc', 'a ¦\\\nc'],
  ['Backspace', '**[a](/x/)**¦', '¦'],
  ['Control+Backspace', 'a ~~b cd~~¦', 'a ~~b ¦~~'],
  ['Delete', '¦*ab* c', '*¦b* c'],
  ['Delete', 'a¦`b`', 'a¦'],
  ['Delete', '¦[**ab** c](/x/)', '[**¦b** c](/x/)'],
  ['Delete', '**ab¦**', 'ab¦'],
  ['Backspace', '**¦ab**', '¦ab'],
  ['Delete', '*¦a*', '¦'],
  ['Backspace', '[ab](/x/)¦', '[a¦](/x/)'],
  ['Backspace', '*a.* ¦b', '*a*.¦b'],
  ['Delete', 'b¦ **“a”**', 'b¦“**a”**'],
  ['Backspace', '*a* ¦b', '*a*¦b'],
  ['Backspace', '[](/x/)¦', '[¦](/x/)'],
  ['Delete', '[a¦](/x/)', '[a](/x/)¦'],
  ['Backspace', '[a](/x/y¦)', '[a](/x/¦)'],
  ['Backspace', 'a[^1]¦', 'a¦'],
  ['Delete', 'a¦[^1]\\\nb[^1]', 'a¦\\\nb[^1]'],
  ['Backspace', '[^1]: ¦a', '¦[^1]: a'],
  ['Backspace', `${table}| c | d |¦`, `${table}| c | d ¦|`],
  ['Delete', `${table}| c | d |¦\n| e | f |`, `${table}| c | d |\n¦| e | f |`],
  ['Backspace', '## ¦a', '¦a'],
  ['Backspace', 'a\n\n\n¦## b', 'a\n\n¦## b'],
  ['Delete', '¦- [ ] a', '¦a'],
  ['Backspace', 'a\\\n¦b', 'a¦b'],
  ['Delete', 'a¦\\\nb', 'a¦b'],
] as const)(
  '%s takes a letter through marks, from within a mark whole, or goes past it: %j',
  (key, text, expected) => {
    expect(press(key, text)).toBe(expected);
  },
);

test.each([
  ['¦## a', '## X¦a'],
  ['a\n\n¦ b', 'a\n\nX¦ b'],
  ['¦ ## a', ' ## X¦a'],
  ['- a\\\n¦  b', '- a\\\n  X¦b'],
  ['a\n\n- b\n¦- c', 'a\n\n- b\n- X¦c'],
  ['¦[^1]: a', '[^1]: X¦a'],
  ['a\\¦\nb', 'aX¦\\\nb'],
  ['```\na\\¦\nb\n```', '```\na\\X¦\nb\n```'],
  [`${table}| c | d |¦`, `${table}| c | dX¦ |`],
  [`${table}¦| c | d |`, `${table}| X¦c | d |`],
  ['a *¦*b**', 'a **X¦b**'],
  ['*a.*¦', '*a*.X¦'],
  ['**a**:**b:**¦ c', '**a**:**b**:X¦ c'],
  ['**a (b).**¦', '**a (b)**.X¦'],
  ['**a (b)**¦', '**a (b)X¦**'],
  ['**…**¦', '**…X¦**'],
  ['**a**¦', '**a**X¦'],
  ['***“a”***¦ b', '***“a***”X¦ b'],
  ['**_a_**¦', '**_aX¦_**'],
  ['~~[a](/x/)~~¦', '~~[a](/x/)X¦~~'],
  ['¦*“a”*', 'X¦“*a”*'],
  ['a¦**b**', 'aX¦**b**'],
  [`${table}| *c.*¦ | d |`, `${table}| *c*.X¦ | d |`],
  ['a.*¦', 'a.*X¦'],
  ['a\n¦\nb', 'a\n\nX¦\n\nb'],
  ['a\\\n¦\nb', 'a\\\nX¦\n\nb'],
  ['a\n\n¦\nb', 'a\n\nX¦\n\nb'],
  ['![a](/media/a.jpg "c")\n¦\nb', '![a](/media/a.jpg "c")\n\nX¦\n\nb'],
  [`${table}| c | d |\n¦`, `${table}| c | d |\n\nX¦`],
  ['- a\n¦\n- b', '- a\n\nX¦\n\n- b'],
  ['![a](/media/a.jpg)¦', '![a](/media/a.jpg)\n\nX¦'],
  ['¦<Callout>\n\na\n\n</Callout>', 'X¦\n\n<Callout>\n\na\n\n</Callout>'],
  ['---¦\n\na', '---\n\nX¦\n\na'],
  ['a ![b](/media/b.jpg)¦', 'a ![b](/media/b.jpg)X¦'],
])(
  'what is typed beside words goes to them, or between paragraphs into its own: %j',
  (text, expected) => {
    expect(press('X', text)).toBe(expected);
  },
);

test('what is pasted between paragraphs is apart from both, takes the place of items, and a bar below a table begins a row', () => {
  const paste = (text: string, words: string) => new TypedBody(text, extensions).do(words).selected;
  expect(paste('a\n¦\nb', 'X\n\nY')).toBe('a\n\nX\n\nY¦\n\nb');
  expect(paste('- a\n«- b»\n- c', '- X\n- Y')).toBe('- a\n- X\n- Y¦\n- c');
  expect(paste(`${table}¦`, '|')).toBe(`${table}|¦`);
});

test.each([
  ['2026.¦', '2026\\. ¦'],
  ['> - 1984)¦', '> - 1984\\) ¦'],
  ['1.¦', '1. ¦'],
  ['In 2026.¦', 'In 2026. ¦'],
  ['```\n2026.¦\n```', '```\n2026. ¦\n```'],
])('a blank behind a year begins no list: %j', (text, expected) => {
  expect(new TypedBody(text, extensions).do(' ').selected).toBe(expected);
});

test.each([
  ['Enter', 'a\\\n¦2026. b', 'a\n\n¦2026\\. b'],
  ['Enter', 'a¦\\\n2026. b', 'a\n\n¦\n\n2026\\. b'],
  ['Enter', '1. a¦\\\n   2026. b\n2. c', '1. a\n2. ¦\n3. 2026\\. b\n4. c'],
  ['Enter', '- a\\\n  2026. b¦', '- a\\\n  2026. b\n- ¦'],
  ['Enter', '**a ¦2026. b**', '**a**\n\n**¦2026. b**'],
  ['Shift+Enter', 'a ¦2026. b', 'a \\\n¦2026\\. b'],
  ['Delete', '«In »2026. b', '¦2026\\. b'],
  ['Backspace', '> a¦2026. b', '> ¦2026\\. b'],
  ['Backspace', 'a\n¦2026. b', 'a¦2026. b'],
  ['X', 'a\\\n¦2026. b', 'a\\\nX¦2026. b'],
] as const)('%s brings a year to the start of a line as words: %j', (key, text, expected) => {
  expect(press(key, text)).toBe(expected);
});

test('a bar that is typed into a cell is one of its words, as readers would see no further cell', () => {
  const type = (text: string) => new TypedBody(text, extensions).do('|').selected;
  expect(type(`${table}| c¦ | d |`)).toBe(`${table}| c\\|¦ | d |`);
  expect(type('| a¦ | b |\n| - | - |')).toBe('| a\\|¦ | b |\n| - | - |');
  expect(type(`${table}| c ¦`)).toBe(`${table}| c |¦`);
});

const picture = '![a](/media/a.jpg)';
const data = '<DataTable caption="x">\n\n| a |\n|---|\n\n</DataTable>';
const note = '<Callout title="x">\n\nWords\n\n</Callout>';

test.each([
  ['Backspace', `${picture}¦`, `«${picture}»`],
  ['Control+Backspace', `One ${picture}¦ two`, `One «${picture}» two`],
  ['Delete', `One\n\n¦${picture}`, `One\n\n«${picture}»`],
  ['X', `One\n\n«${picture}»`, `One\n\n${picture}\n\nX¦`],
  ['Backspace', 'One¦\\\nTwo', 'On¦\\\nTwo'],
  ['Backspace', 'One\\¦\nTwo', 'On¦\\\nTwo'],
  ['Delete', `One¦\n\n\n${picture}`, `One¦\n\n${picture}`],
  ['Delete', `One¦\n\n${picture}`, `One\n\n«${picture}»`],
  ['Backspace', `${picture}\n\n¦One`, `«${picture}»\n\nOne`],
  ['Backspace', `${note}\n\n¦## One`, `«${note}»\n\n## One`],
  ['Backspace', `${data}¦\n\nOne`, `«${data}»\n\nOne`],
  ['Backspace', `${note}\n\n${note}¦`, `${note}\n\n«${note}»`],
  ['Delete', `¦${note}\n\n${note}`, `«${note}»\n\n${note}`],
] as const)('%s selects what is shown by its name: %j', (key, body, expected) => {
  expect(press(key, body)).toBe(expected);
});

test.each([
  ['Backspace', note.replace('>\n', '>¦\n')],
  ['Delete', note.replace('</', '¦</')],
  ['Delete', note.replace('Words', 'Words¦')],
] as const)('%s stops at the tags around the cursor: %j', (key, body) => {
  expect(press(key, body)).toBe(body);
});

test.each([
  ['Backspace', `One¦\n\n${picture}`, `On¦\n\n${picture}`],
  ['Delete', `${picture}\n\n¦One`, `${picture}\n\n¦ne`],
  ['Delete', `One\n¦\n\n${picture}`, `One\n¦\n${picture}`],
] as const)('%s deletes anything else: %j', (key, body, expected) => {
  expect(press(key, body)).toBe(expected);
});

/** Markdown with `@` for each word. */
const inlines = [
  '@',
  '**@ @**',
  '*@*',
  '***@***',
  '~~@~~',
  '`@`',
  '[@ @](/x/)',
  '**[@](/y/) @**',
  '@[^1]',
];
const line = fc
  .array(fc.constantFrom(...inlines), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const blocks = [
  '%',
  '## %',
  '- %\n- %\n  - %',
  '1. %\n2. %',
  '> %\n>\n> %',
  '| @ | % |\n| - | - |\n| % | @ |\n| @ | @ |',
  '![a](/media/a.jpg "c")',
  '---',
  '%\\\n%',
  '<Callout title="t">\n\n%\n\n%\n\n</Callout>',
];
const body = fc
  .tuple(
    fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 5 }),
    fc.infiniteStream(line),
  )
  .map(([parts, lines]) => {
    let count = 0;
    return [...parts, '[^1]: %']
      .join('\n\n')
      .replace(/%/g, () => String(lines.next().value))
      .replace(/@/g, () => `w${(count += 7919)}w`);
  });

test.each(Object.keys(keys) as (keyof typeof keys)[])('%s loses no word beside it', (key) => {
  fc.assert(
    fc.property(body, fc.nat(), fc.nat(), fc.boolean(), (text, one, other, isCursor) => {
      const from = one % (text.length + 1);
      const to = isCursor ? from : from + (other % (text.length + 1 - from));
      const mark = isCursor ? ['¦'] : ['«', '»'];
      const after = press(
        key,
        text.slice(0, from) + mark[0] + text.slice(from, to) + (mark[1] ?? '') + text.slice(to),
      );
      // Keys go through the marks beside the cursor, and the backslash of a line break.
      const isBeside = from === to;
      const above =
        (isBeside && /(?:[*~`]|\]\(\/[xy]\/\))*\\?$/.exec(text.slice(0, from))?.[0]) || '';
      const below = (isBeside && /^[*~`[]*/.exec(text.slice(to))?.[0]) || '';
      let place = 0;
      for (const { 0: word, index } of text.matchAll(/w\d+w/g)) {
        if (index <= to + below.length && index + word.length >= from - above.length) continue;
        place = after.indexOf(word, place);
        expect(place, `${word} in ${after}`).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: getCases(150) },
  );
});
