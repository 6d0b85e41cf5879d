import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toggleBlockStyle } from './block-style.ts';
import { indentItem, outdentItem } from './item-levels.ts';
import { startParagraph } from './typing.ts';

/** The HTML of a body, without white space between its tags. */
async function render(markdown: string): Promise<string> {
  const { html } = await renderBody(markdown, defineExampleOptions());
  return html.replace(/\n/g, '');
}

const bullets = toggleBlockStyle('bullets');
const numbers = toggleBlockStyle('numbers');
const quote = toggleBlockStyle('quote');
const text = toggleBlockStyle('text');

it('a paragraph in the middle of a list stays one', async () => {
  const body = new TypedBody('1. a¦\n2. b').do(startParagraph, startParagraph, 'Para');
  expect(await render(body.text)).toBe(
    '<ol><li>a</li></ol><p>Para</p><ol start="3"><li>b</li></ol>',
  );
});

it.each([
  ['1. a\n2. b¦', '1. a\n   1. b', '<ol><li>a<ol><li>b</li></ol></li></ol>'],
  ['- a\n- b¦\n  - c', '- a\n  - b\n    - c', ''],
  ['1. a\n2. b¦\n3. c', '1. a\n   1. b\n2. c', '<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>'],
  ['1. a\n   1. b\n2. c¦', '1. a\n   1. b\n   2. c', ''],
  ['- a\n- «b\n- c»', '- a\n  - b\n  - c', ''],
  ['- a\n\n- b\n  more¦', '- a\n\n  - b\n    more', ''],
  ['- a¦', '- a', ''],
  ['- a\n  - b¦', '- a\n  - b', ''],
])('Tab makes an item part of the one before: %j', async (before, expected, html) => {
  const body = new TypedBody(before).do(indentItem);
  expect(body.text).toBe(expected);
  if (html) expect(await render(body.text)).toBe(html);
});

it.each([
  ['1. a\n   1. b¦', '1. a\n2. b'],
  ['1. a\n   1. b¦\n   2. c', '1. a\n2. b\n   1. c'],
  ['- a\n  - b¦\n    - c', '- a\n- b\n  - c'],
])('Shift+Tab brings it back: %j', (before, expected) => {
  expect(new TypedBody(before).do(outdentItem).text).toBe(expected);
});

it('Tab leaves the editor outside lists', () => {
  expect(indentItem(new TypedBody('a¦') as never)).toBe(false);
});

it.each([
  [numbers, '«- a\n  - b\n  - c\n- d»', '1. a\n   1. b\n   2. c\n2. d'],
  [numbers, '- a\n  «- b\n  - c»\n- d', '- a\n  1. b\n  2. c\n- d'],
  [numbers, '- a¦\n  - b\n    more\n- c', '1. a\n   - b\n     more\n- c'],
  [bullets, '«1. a\n   1. b\n2. c»', '- a\n  - b\n- c'],
  [numbers, '«- a\n  more»', '1. a\n   more'],
  [numbers, '«One\n\nTwo»\n\nThree', '1. One\n2. Two\n\nThree'],
  [text, '- a\n- b¦\n  - c\n- d', '- a\n\nb\n\n- c\n- d'],
  [bullets, '- a\n- b¦', '- a\n\nb'],
  [quote, '> a\n> b¦', '> a\n\nb'],
])('inner items stay inner items: %#', async (style, before, expected) => {
  expect(new TypedBody(before).do(style).text).toBe(expected);
});

it('a list can be quoted and remains a list', async () => {
  const body = new TypedBody('«- a\n- b»').do(quote);
  expect(await render(body.text)).toBe('<blockquote><ul><li>a</li><li>b</li></ul></blockquote>');
  expect(body.do(quote).text).toBe('- a\n- b');
});
