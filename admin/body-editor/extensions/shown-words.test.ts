import { SearchQuery } from '@codemirror/search';
import type { ChangeSpec } from '@codemirror/state';
import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { findRead, isShown, toWords } from './shown-words.ts';

it.each([
  ['a', '![a](/media/a.jpg "a")', '![z](/media/a.jpg "z")'],
  [
    'a',
    'a [a](https://a.example/a) <https://a.example>',
    'z [z](https://a.example/a) <https://z.exzmple>',
  ],
  ['sub', 'sub H<sub>2</sub>O', 'z H<sub>2</sub>O'],
  ['1', '1. One 1[^1]\n\n[^1]: 1', '1. One z[^1]\n\n[^1]: z'],
  ['note', 'a[^note]\n\n[^note]: note', 'a[^note]\n\n[^note]: z'],
  ['amp', 'amp &amp; *amp*', 'z &amp; *z*'],
  ['-', '- a-b\n\n---\n\n| - |\n| - |', '- azb\n\n---\n\n| z |\n| - |'],
  ['*', '5 \\* *3*', '5 \\z *3*'],
  ['\\', 'a\\\nb \\*', 'a\\\nb \\*'],
  [
    'bar',
    '<Chart\n  type="bar"\n  title="The bar’s"\n  rows={[["bar", 1], ["a > b", 2]]}\n/>\n\nbar',
    '<Chart\n  type="bar"\n  title="The z’s"\n  rows={[["z", 1], ["a > b", 2]]}\n/>\n\nz',
  ],
  [
    'a',
    '<Figure src="/media/a.jpg" alt="a" credit="a" />',
    '<Figure src="/media/a.jpg" alt="z" credit="z" />',
  ],
])('finds %j only where it is words: %j', (search, text, expected) => {
  const { state } = new TypedBody(text);
  const query = new SearchQuery({
    search,
    literal: true,
    test: (_, one, from, to) => isShown(one, from, to),
  });
  const changes: ChangeSpec[] = [];
  const matches = query.getCursor(state);
  for (let next = matches.next(); !next.done; next = matches.next())
    changes.push({ from: next.value.from, to: next.value.to, insert: 'z' });
  expect(state.update({ changes }).newDoc.toString()).toBe(expected);
});

it.each([
  ['«The» end', '2026. El', '2026\\. El end'],
  ['a\n\n«No». 5', '1', 'a\n\n1\\. 5'],
  ['in «The» end', '2026. El', 'in 2026. El end'],
  ['«a» b', '*x*', '\\*x* b'],
  ['«a» b*', '*x', '\\*x b*'],
  ['«a» b', '**x**', '\\*\\*x** b'],
  ['«a» b', '<b>', '\\<b> b'],
  ['«a» b', '# c', '\\# c b'],
  ['«a» b', '[c](/d/)', '\\[c](/d/) b'],
  ['a«b»', '[^1]', 'a\\[^1]'],
  ['«a» b', 'C:\\*', 'C:\\\\* b'],
  ['a«b»\nc', '\\', 'a\\\\\nc'],
  ['| «a» |\n| - |', 'b|c', '| b\\|c |\n| - |'],
  ['`«a»`', '*x*', '`*x*`'],
  ['**«a»**', 'b', '**b**'],
  ['«a» b', '', ' b'],
])('what replaces words is words: %j, %j', (text, insert, expected) => {
  const { state } = new TypedBody(text);
  const { from, to } = state.selection.main;
  const changes = state.changes({ from, to, insert });
  expect(toWords(state, changes).apply(state.doc).toString()).toBe(expected);
});

it.each([
  ['The Tribune said', 'the *Tribune* said so', true],
  ['one two three', 'one\\\ntwo\nthree', true],
  ['our report is', '[our **report**](/r/) is', true],
  ['r/', '[our report](/r/)', false],
  ['the tribunal', 'the *Tribune*', false],
  ["we don't", 'Then we don’t', true],
  ['"no"', 'They said “no”.', true],
  ['coeur a Quebec', 'le cœur à Québec', true],
  ['Québec', 'a Quebec', true],
])('of %j, it knows whether readers see it: %j', (words, text, expected) => {
  const { state } = new TypedBody(text);
  const found = findRead(state, words);
  expect(found !== undefined).toBe(expected);
});

it('finds the whole of words with a letter that is compared as two', () => {
  const { state } = new TypedBody('un œuf, le cœur, une œuvre');
  const { from, to } = findRead(state, 'le coeur')!;
  expect(state.sliceDoc(from, to)).toBe('le cœur');
});

it('finds words of which a part is bold or in another line one after the other', () => {
  const { state } = new TypedBody(
    'see **the** Vote\n\n- see\\\n  the *vote*, see the [vote](/see/)',
  );
  const find = (after?: number) => {
    const { from, to } = findRead(state, 'see the vote', after)!;
    return [state.sliceDoc(from, to), to] as const;
  };
  const [first, end] = find();
  const [second, next] = find(end);
  expect([first, second]).toEqual(['see **the** Vote', 'see\\\n  the *vote']);
  expect(find(next)[0]).toBe('see the [vote');
  expect(find(state.doc.length)[0]).toBe(first);
});
