import { history, undo } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { ownParagraphs } from './own-paragraph.ts';

/** Types at `¦`. */
function type(body: string, text: string, userEvent = 'input.type'): EditorState {
  const state = EditorState.create({
    doc: body.replace('¦', ''),
    selection: { anchor: body.indexOf('¦') },
    extensions: [markdown({ base: markdownLanguage }), history(), ownParagraphs],
  });
  return state.update(state.replaceSelection(text), { userEvent }).state;
}

function show({ doc, selection }: EditorState): string {
  const { head } = selection.main;
  return `${doc.sliceString(0, head)}¦${doc.sliceString(head)}`;
}

it.each([
  ['One\n¦\nThree', 'T', 'One\n\nT¦\n\nThree'],
  ['One\n¦', 'T', 'One\n\nT¦'],
  ['One\n\n¦\nThree', 'T', 'One\n\nT¦\n\nThree'],
  ['![A](/media/a.jpg "Caption")\n¦\nAfter', 'B', '![A](/media/a.jpg "Caption")\n\nB¦\n\nAfter'],
  ['| a |\n| - |\n| b |\n¦', 'T', '| a |\n| - |\n| b |\n\nT¦'],
  ['| a |\n| - |\n| b |\n¦', '|', '| a |\n| - |\n| b |\n|¦'],
  ['- a\n¦\n- b', 'T', '- a\n\nT¦\n\n- b'],
  ['One\\\n¦\nthree', 'T', 'One\\\nT¦\nthree'],
  ['```\na\n¦\nb\n```', 'T', '```\na\nT¦\nb\n```'],
  ['One\n\n¦\n\nThree', 'T', 'One\n\nT¦\n\nThree'],
  ['One\nT¦\nThree', 'w', 'One\nTw¦\nThree'],
  ['¦', 'T', 'T¦'],
])('what is typed on a blank line is a paragraph of its own: %j', (before, text, after) => {
  expect(show(type(before, text))).toBe(after);
});

it('so is what is pasted there, and Undo takes all of it back', () => {
  const state = type('One\n¦\nThree', 'Two\n\nand a half', 'input.paste');
  expect(show(state)).toBe('One\n\nTwo\n\nand a half¦\n\nThree');
  let undone = state;
  undo({ state, dispatch: (transaction) => (undone = transaction.state) });
  expect(undone.doc.toString()).toBe('One\n\nThree');
});

it('an edit by a command, or from outside, stays as it is', () => {
  expect(type('One\n¦\nThree', 'T', 'input').doc.toString()).toBe('One\nT\nThree');
});
