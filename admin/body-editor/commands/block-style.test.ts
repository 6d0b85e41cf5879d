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

it('removes the mark again', () => {
  expect(apply('- One¦', 'bullets')).toBe('One¦');
});
