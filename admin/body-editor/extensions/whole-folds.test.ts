import { deleteCharBackward, deleteCharForward, deleteGroupBackward } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { expect, test } from 'vitest';
import { findElements, findPictures } from './folds.ts';
import { keepWhole } from './whole-folds.ts';

const keys = {
  Backspace: deleteCharBackward,
  'Control+Backspace': deleteGroupBackward,
  Delete: deleteCharForward,
};
const find = (source: string) => [
  ...findPictures(source),
  ...findElements(source, ['DataTable', 'Callout', 'Chart']),
];

/** Presses a key at `¦`. @returns the body, with `«»` around what is selected */
function press(key: keyof typeof keys, body: string): string {
  let state = EditorState.create({
    doc: body.replace('¦', ''),
    selection: { anchor: body.indexOf('¦') },
    extensions: keepWhole(({ doc }) => find(doc.toString())),
  });
  const dispatch = (transaction: Transaction) => (state = transaction.state);
  keys[key]({ state, dispatch, textDirectionAt: () => 0 } as unknown as EditorView);
  const { from, to, empty } = state.selection.main;
  const inside = empty ? '¦' : `«${state.sliceDoc(from, to)}»`;
  return state.sliceDoc(0, from) + inside + state.sliceDoc(to);
}

const picture = '![a](/media/a.jpg)';
const table = '<DataTable caption="x">\n\n| a |\n|---|\n\n</DataTable>';
const note = '<Callout title="x">\n\nWords\n\n</Callout>';

test.each([
  ['Backspace', `${picture}¦`, `«${picture}»`],
  ['Control+Backspace', `One ${picture}¦ two`, `One «${picture}» two`],
  ['Delete', `One\n\n¦${picture}`, `One\n\n«${picture}»`],
  ['Delete', `One¦\n\n${picture}`, `One\n\n«${picture}»`],
  ['Backspace', `${table}¦\n\nOne`, `«${table}»\n\nOne`],
  ['Backspace', `${note}\n\n${note}¦`, `${note}\n\n«${note}»`],
  ['Delete', `¦${note}\n\n${note}`, `«${note}»\n\n${note}`],
] as const)('%s selects what is shown by its name: %j', (key, body, expected) => {
  expect(press(key, body)).toBe(expected);
});

test.each([
  ['Backspace', note.replace('>\n', '>¦\n')],
  ['Delete', note.replace('</', '¦</')],
  ['Delete', note.replace('Words', 'Words¦')],
] as const)('%s stops at the tags around the cursor: %j', (key, body) => {
  expect(press(key, body)).toBe(body);
});

test.each([
  ['Backspace', `One¦\n\n${picture}`, `On¦\n\n${picture}`],
  ['Delete', `${picture}\n\n¦One`, `${picture}\n\n¦ne`],
  ['Delete', `One\n¦\n\n${picture}`, `One\n¦\n${picture}`],
] as const)('%s deletes anything else: %j', (key, body, expected) => {
  expect(press(key, body)).toBe(expected);
});
