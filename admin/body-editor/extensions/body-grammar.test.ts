import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { getParsedTree } from '../commands/parsed-tree.ts';

/** What is a link, a picture, a footnote or bold in a body. */
function findMarked(text: string): string[] {
  const found: string[] = [];
  getParsedTree(new TypedBody(text).state).iterate({
    enter({ name, from, to }) {
      if (/^(Link|Image|StrongEmphasis|Task)$/.test(name)) found.push(text.slice(from, to));
    },
  });
  return found;
}

test.each([
  ['[18:02, 30/11/2026] Rosa Díaz: Hola', []],
  ['He said it [*sic*] and [**twice** [again]].', ['**twice**']],
  ['[a [b] c](/x/) ![d [e]](/media/d.jpg)', ['[a [b] c](/x/)', '![d [e]](/media/d.jpg)']],
  ['[a `]` b](/x/) [c \\] d](/x/)', ['[a `]` b](/x/)', '[c \\] d](/x/)']],
  ['a[^1][^note] [b[^2]] [c[^3]](/x/)', ['[^1]', '[^note]', '[^2]', '[c[^3]](/x/)', '[^3]']],
  ['[a][b]\n\n[b]: /x/', ['[a][b]']],
  ['- [ ] a', ['[ ] a']],
])('words in brackets are no link: %j', (text, expected) => {
  expect(findMarked(text)).toEqual(expected);
});

test.each([
  ['陈美玲**（化名）**在场', ['**（化名）**']],
  ['**“我不同意。”**她说', ['**“我不同意。”**']],
  ['**您没有义务开门。**如果有人敲门', ['**您没有义务开门。**']],
  ['𠮷**“a”**𠮷', ['**“a”**']],
  ['她说**“不同意**”。', ['**“不同意**']],
  ['a**(b)**c', []],
])('marks beside Chinese letters and signs are those of the site: %s', async (text, expected) => {
  expect(findMarked(text)).toEqual(expected);
  const { html } = await renderBody(text, defineExampleOptions());
  expect(html.includes('<strong>')).toBe(expected.length > 0);
});
