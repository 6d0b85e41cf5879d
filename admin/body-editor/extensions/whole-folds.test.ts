import { deleteCharBackward, deleteCharForward, deleteGroupBackward } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { expect, test } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { joinNext, joinParagraphs } from '../commands/typing.ts';
import { findElements, findPictures } from './folds.ts';
import { keepWhole } from './whole-folds.ts';

const keys = {
  Backspace: (view: EditorView) => joinParagraphs(view) || deleteCharBackward(view),
  'Control+Backspace': deleteGroupBackward,
  Delete: (view: EditorView) => joinNext(view) || deleteCharForward(view),
};
const find = (source: string) => [
  ...findPictures(source),
  ...findElements(source, ['DataTable', 'Callout', 'Chart']),
];

/** Presses a key at `¦`. @returns the body, with `«»` around what is selected */
function press(key: keyof typeof keys, body: string): string {
  const typed = new TypedBody(
    body,
    keepWhole(({ doc }) => find(doc.toString())),
  );
  return typed.do(keys[key]).selected;
}

const picture = '![a](/media/a.jpg)';
const table = '<DataTable caption="x">\n\n| a |\n|---|\n\n</DataTable>';
const note = '<Callout title="x">\n\nWords\n\n</Callout>';

test.each([
  ['Backspace', `${picture}¦`, `«${picture}»`],
  ['Control+Backspace', `One ${picture}¦ two`, `One «${picture}» two`],
  ['Delete', `One\n\n¦${picture}`, `One\n\n«${picture}»`],
  ['Delete', `One¦\n\n${picture}`, `One\n\n«${picture}»`],
  ['Backspace', `${picture}\n\n¦One`, `«${picture}»\n\nOne`],
  ['Backspace', `${note}\n\n¦## One`, `«${note}»\n\n## One`],
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
