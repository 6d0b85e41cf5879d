import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { toggleBlockStyle, type BlockStyle } from './block-style.ts';

const apply = (text: string, style: BlockStyle) =>
  new TypedBody(text).do(toggleBlockStyle(style)).shown;

it.each([
  ['One\n\n¦', 'One\n\n- ¦'],
  ['One\n\n¦\n\nTwo', 'One\n\n- ¦\n\nTwo'],
  ['One\n\n¦\nTwo', 'One\n\n- ¦\n\nTwo'],
  ['One\n¦\nTwo', 'One\n\n- ¦\n\nTwo'],
  ['One¦\nTwo', '- One¦\n\nTwo'],
])('sets a list apart by one blank line: %j', (text, expected) => {
  expect(apply(text, 'bullets')).toBe(expected);
});

it.each([
  ['«One\\\nTwo\\\nThree»', 'bullets', '- One\n- Two\n- Three¦'],
  ['One\\\nTw¦o\\\nThree', 'heading2', 'One\n## Tw¦o\nThree'],
  ['One\\\n«Two\\\nThree\\»\nFour', 'quote', 'One\n\n> Two\\\n> Three¦\n\nFour'],
] as const)('leaves no backslash of a line break at an end: %j', (text, style, expected) => {
  expect(apply(text, style)).toBe(expected);
});

it('removes the mark again', () => {
  expect(apply('- One¦', 'bullets')).toBe('One¦');
  expect(apply('«- One\n- Two\n- Three»', 'bullets')).toBe('One\n\nTwo\n\nThree¦');
  expect(apply('«1. One\n2. Two»\n3. Three', 'numbers')).toBe('One\n\nTwo¦\n\n3. Three');
});

it.each([
  ['- [x] One¦', 'text', 'One¦'],
  ['- [ ] One¦', 'heading2', '## One¦'],
  ['- [x] One¦', 'numbers', '1. [x] One¦'],
  ['> - [x] One¦', 'heading2', '## One¦'],
  ['| a |\n| - |\n¦One', 'heading2', '| a |\n| - |\n## ¦One'],
] as const)(
  'leaves no box of a task, and takes a line below a table: %j',
  (text, style, expected) => {
    expect(apply(text, style)).toBe(expected);
  },
);

it.each(['¦<Callout>', '«One\n\n<Chart\n  title="a"\n/>»', '![a](/b.jpg)¦', '[^1]: One¦', '---¦'])(
  'gives no style to what is no text: %j',
  (text) => {
    const body = new TypedBody(text);
    const before = body.text;
    expect(body.do(toggleBlockStyle('quote'), toggleBlockStyle('heading2')).text).toBe(before);
  },
);
