import { expect, test } from 'vitest';
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
