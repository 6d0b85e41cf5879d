import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBody, keepLineBreaks, parseBody, toBreaksEffect } from './line-breaks.ts';
import { getChanges } from './text-difference.ts';

function toState(text: string): EditorState {
  const parsed = parseBody(text);
  return EditorState.create({ doc: parsed.doc, extensions: [keepLineBreaks(parsed), history()] });
}

/** Texts as files have them: all kinds of line breaks, tabs, blanks at the end, with or without an end. */
const text = fc
  .array(
    fc.constantFrom('\n', '\r\n', '\r', '\t', ' ', '  ', 'a', 'é', '😀', '# ', '- ', '\u00a0'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

test('a text that nobody edits keeps its bytes', () => {
  fc.assert(fc.property(text, (file) => formatBody(toState(file)) === file));
});

test('one edit keeps all other bytes, and undoing it all of them', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'y z'), (file, a, b, insert) => {
      let state = toState(file);
      const places = [a, b].map((place) => place % (state.doc.length + 1)).sort((x, y) => x - y);
      const [from = 0, to = 0] = places;
      const head = formatBody(toState(file)).slice(0, toOffset(file, from));
      const tail = file.slice(toOffset(file, to));
      state = state.update({ changes: { from, to, insert } }).state;
      expect(formatBody(state)).toBe(head + insert + tail);
      undo({ state, dispatch: (transaction) => (state = transaction.state) });
      expect(formatBody(state)).toBe(file);
    }),
  );
});

/** Where a place of the document, whose line breaks count one, is in the file. */
function toOffset(file: string, place: number): number {
  let offset = 0;
  for (let count = 0; count < place; count++) offset += file.startsWith('\r\n', offset) ? 2 : 1;
  return offset;
}

test('a new line ends as most lines of its file do', () => {
  const state = toState('one\r\ntwo\r\nthree\n');
  const { state: edited } = state.update({ changes: { from: 3, insert: '\n' } });
  expect(formatBody(edited)).toBe('one\r\n\r\ntwo\r\nthree\n');
});

test('a text from outside replaces the other to the byte', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const state = toState(before);
      const next = parseBody(after);
      const changes = getChanges(state.doc, next.doc);
      const { state: replaced } = state.update({ changes, effects: toBreaksEffect(next) });
      expect(formatBody(replaced)).toBe(after);
    }),
  );
});

test('a text from outside changes only the lines that differ', () => {
  const before = toState('one\n\ntwo\n\nthree\n');
  const changes = getChanges(before.doc, parseBody('ONE\n\ntwo\n\nthree!\n').doc);
  expect(changes).toEqual([
    { from: 0, to: 3, insert: 'ONE' },
    { from: 15, to: 15, insert: '!' },
  ]);
});
