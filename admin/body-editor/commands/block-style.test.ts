import { EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import { toggleBlockStyle, type BlockStyle } from './block-style.ts';

/** Applies a style at the cursor, written as `|`. @returns the text with the cursor as `|` */
function apply(text: string, style: BlockStyle): string {
  const at = text.indexOf('|');
  let state = EditorState.create({ doc: text.replace('|', ''), selection: { anchor: at } });
  const dispatch = (change: object) => {
    state = (state.update(change) as Transaction).state;
  };
  toggleBlockStyle(style)({ state, dispatch } as unknown as EditorView);
  const { head } = state.selection.main;
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`;
}

it.each([
  ['One\n\n|', 'One\n\n- |'],
  ['One\n\n|\n\nTwo', 'One\n\n- |\n\nTwo'],
  ['One\n\n|\nTwo', 'One\n\n- |\n\nTwo'],
  ['One\n|\nTwo', 'One\n\n- |\n\nTwo'],
  ['One|\nTwo', '- One|\n\nTwo'],
])('sets a list apart by one blank line: %j', (text, expected) => {
  expect(apply(text, 'bullets')).toBe(expected);
});

it('removes the mark again', () => {
  expect(apply('- One|', 'bullets')).toBe('One|');
});
