import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { joinParagraphs, startLine, startParagraph } from './typing.ts';

it.each([
  ['**bo¦ld** x', '**bo**\n\n**¦ld** x'],
  ['a ***b c ¦d*** ~~e~~', 'a ***b c***\n\n***¦d*** ~~e~~'],
  ['~~a ¦b~~', '~~a~~\n\n~~¦b~~'],
  ['**a\\\nb¦\\\nc**', '**a\\\nb**\n\n¦\n\n**c**'],
  ['a **¦b** c', 'a \n\n¦**b** c'],
  ['a **b¦** c', 'a **b**\n\n¦ c'],
  ['**b«ol»d**', '**b**\n\n**¦d**'],
  ['- **a ¦b**', '- **a**\n- **¦b**'],
  ['> *a ¦b*', '> *a*\n>\n> *¦b*'],
  ['[li¦nk](https://e.example) x', '[li](https://e.example)\n\n[¦nk](https://e.example) x'],
  ['[li¦](https://e.example) x', '[li](https://e.example)\n\n¦ x'],
  ['[¦link](https://e.example)', '\n\n¦[link](https://e.example)'],
  [
    '**[li¦nk](https://e.example) x**',
    '**[li](https://e.example)**\n\n**[¦nk](https://e.example) x**',
  ],
  [
    '[a **b ¦c**](https://e.example) x',
    '[a **b**](https://e.example)\n\n[**¦c**](https://e.example) x',
  ],
  ['Use `co¦de`', 'Use `code`\n\n¦'],
  ['a ¦b', 'a \n\n¦b'],
  ['a\\¦\nb\\\nc', 'a\n\n¦\n\nb\\\nc'],
  ['a¦\\\nb', 'a\n\n¦\n\nb'],
  ['a\\\n¦b', 'a\n\n¦b'],
  ['a\\\n\\¦\nb', 'a\n\n¦\n\nb'],
  ['- a\\¦\n  b\n  - c', '- a\n- ¦\n- b\n  - c'],
  ['1. a\\\n   b¦\\\n   c\n2. d', '1. a\\\n   b\n2. ¦\n3. c\n4. d'],
  ['> a\\¦\n> b', '> a\n>\n> ¦\n>\n> b'],
  ['> a\\\n> ¦b', '> a\n>\n> ¦b'],
  ['1. a\\\n   b¦\n2. c', '1. a\\\n   b\n2. ¦\n3. c'],
  ['- a\\\n  ¦b', '- a\n- ¦b'],
  ['1. a\n   - n\n\n   b¦\n2. c', '1. a\n   - n\n\n   b\n2. ¦\n3. c'],
  ['- a\n  - n\n\n    m\n\n  b¦c', '- a\n  - n\n\n    m\n\n  b\n- ¦c'],
  ['- a\n  - n\n  b¦', '- a\n  - n\n  b\n  - ¦'],
  ['C:\\¦', 'C:\\\n\n¦'],
  ['[^1¦]: One two', '\n\n¦[^1]: One two'],
  ['[^1]: ¦One two', '\n\n¦[^1]: One two'],
  ['## One ¦two', '## One \n\n## ¦two'],
  ['## ¦One', '\n\n¦## One'],
  ['## One¦', '## One\n\n¦'],
])(
  'Enter leaves no marks alone, and what is typed then goes between broken lines: %j',
  (before, expected) => {
    expect(new TypedBody(before).do(startParagraph).shown).toBe(expected);
  },
);

it('Enter in a note makes two paragraphs of it, and behind it ends it', async () => {
  const body = new TypedBody('Text[^1]\n\n[^1]: **One ¦two**').do(startParagraph);
  expect(body.shown).toBe('Text[^1]\n\n[^1]: **One**\n\n    **¦two**');
  const { html } = await renderBody(body.text, defineExampleOptions());
  expect(html).toMatch(/<p><strong>One<\/strong><\/p>\s*<p><strong>two<\/strong>/);
  expect(new TypedBody('[^1]: Note¦').do(startParagraph).shown).toBe('[^1]: Note\n\n¦');
});

it.each([
  ['Enter', startParagraph, '2026\\.\n\n¦'],
  ['Shift+Enter', startLine, '2026\\.\\\n¦'],
] as const)('%s behind a year begins no list', (_, key, expected) => {
  expect(new TypedBody('2026.¦').do(key).shown).toBe(expected);
});

it.each([
  ['![a](/media/x.jpg)', 'b'],
  ['---', 'b'],
  ['Title\n---', 'b'],
  ['```\na\n```', 'b'],
  ['<Callout>', 'b'],
  ['</Callout>', 'b'],
  ['</Callout>', '## b'],
  ['![a](/media/x.jpg)', '## b'],
  ['</DataTable>', '- b'],
  ['<Chart\n  type="bar"\n/>', 'b'],
  ['a', '![b](/media/x.jpg)'],
  ['a', '<Callout>'],
])('Backspace glues no paragraph to what fills its lines: %j, %j', (above, below) => {
  const body = new TypedBody(`${above}\n\n¦${below}`).do(joinParagraphs);
  expect(body.shown).toBe(`${above}¦\n\n${below}`);
});

it('Backspace leaves lines of code to the editor', () => {
  const body = new TypedBody('```\na\n¦b\n```');
  expect(body.do(joinParagraphs).shown).toBe('```\na\n¦b\n```');
});

it('Backspace glues nothing to a tag in the line above', () => {
  const body = new TypedBody('</Callout>\n¦## b').do(joinParagraphs);
  expect(body.shown).toBe('</Callout>¦\n## b');
});

it.each([
  ['a\n\n¦b', 'a¦b'],
  ['- a\n\n¦b', '- a¦b'],
  ['---\n\n¦', '---¦'],
  ['a\n\n¦## b', 'a¦b'],
  ['- a\n\n¦- b', '- a¦b'],
  ['a\n\n¦| b |\n| - |', 'a¦\n\n| b |\n| - |'],
])('Backspace joins other paragraphs, and removes empty ones: %j', (before, expected) => {
  expect(new TypedBody(before).do(joinParagraphs).shown).toBe(expected);
});

it.each([
  ['## a¦b', '## a\n\n## ¦b'],
  ['a `b¦c` d', 'a `bc`\\\n¦ d'],
  ['[a](/b¦/) c', '[a](/b/)\\\n¦ c'],
  ['---¦', '---\n\n¦'],
  ['a\\¦\nb', 'a\n\n¦\n\nb'],
  ['a\\\n¦', 'a\n\n¦'],
  ['```\na\\\n¦\n```', '```\na\\\n\n¦\n```'],
  ['- ¦', '- \\\n  ¦'],
])('Shift+Enter breaks no heading, code or address: %j', (before, expected) => {
  expect(new TypedBody(before).do(startLine).shown).toBe(expected);
});
