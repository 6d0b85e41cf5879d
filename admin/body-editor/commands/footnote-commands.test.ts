import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { insertFootnote } from './footnote-commands.ts';

it.each([
  ['a¦ b', 'a[^1] b'],
  ['[the re¦port](https://e.example)', '[the report](https://e.example)[^1]'],
  ['**[report](https://e.ex¦ample)**', '**[report](https://e.example)[^1]**'],
  ['see `co¦de`', 'see `code`[^1]'],
  ['see https://e.ex¦ample/, b', 'see https://e.example/ [^1], b'],
  ['see https://e.example/.¦', 'see https://e.example/. [^1]'],
  ['| a | b |\n| - | - |\n| c | d |¦', '| a | b |\n| - | - |\n| c | d[^1] |'],
  ['| a | b |\n| - | -¦ |', '| a | b[^1] |\n| - | - |'],
  ['¦## a', '## [^1]a'],
  ['¦- a', '- [^1]a'],
  ['a\\¦\nb', 'a[^1]\\\nb'],
  ['`https://e.example/`¦', '`https://e.example/`[^1]'],
])('puts a footnote behind links and code, and into cells: %j', (before, expected) => {
  expect(new TypedBody(before).do(insertFootnote).shown).toBe(`${expected}\n\n[^1]: ¦`);
});

it('puts no footnote into the tag of an element', () => {
  expect(new TypedBody('<DataTable>¦').do(insertFootnote).text).toBe('<DataTable>');
});
