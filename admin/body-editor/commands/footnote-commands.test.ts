import { expect, it } from 'vitest';
import { getFootnoteNumbers } from '../../../src/editing/footnotes.ts';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
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

it('shows the numbers of the page, whatever the labels are', async () => {
  const body =
    'One[^2] two[^a]: three[^9] four[^2][^1]\n\n[^1]: First[^b]\n[^2]: Second\n[^a]: Third\n[^b]: Fourth\n[^c]: Fifth';
  const { html } = await renderBody(body, defineExampleOptions());
  const shown = Array.from(
    html.matchAll(/href="#[^"]*fn-(\w+)"[^>]*>(\d+)</g),
    ([, label, number]) => [label, Number(number)],
  );
  expect(Object.fromEntries(shown)).toEqual({ '2': 1, a: 2, '1': 3, b: 4 });
  expect(Object.fromEntries(getFootnoteNumbers(body))).toEqual(Object.fromEntries(shown));
});
