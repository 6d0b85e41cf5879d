import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBody, keepLineBreaks, parseBody, toBreaksEffect } from './line-breaks.ts';
import { getChanges } from './text-difference.ts';

function toState(source: string): EditorState {
  const parsed = parseBody(source);
  return EditorState.create({ doc: parsed.doc, extensions: [keepLineBreaks(parsed), history()] });
}

/** Bodies with all kinds of line breaks, tabs and trailing blanks, with or without a final line break. */
const body = fc
  .array(
    fc.constantFrom('\n', '\r\n', '\r', '\t', ' ', '  ', 'a', 'é', '😀', '# ', '- ', '\u00a0'),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

test('a body that nobody edits keeps its bytes', () => {
  fc.assert(fc.property(body, (file) => formatBody(toState(file)) === file));
});

test('an edit keeps all other bytes, and undoing it restores all bytes', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'y z'), (file, a, b, insert) => {
      let state = toState(file);
      const positions = [a, b]
        .map((position) => position % (state.doc.length + 1))
        .sort((x, y) => x - y);
      const [from = 0, to = 0] = positions;
      const head = formatBody(toState(file)).slice(0, toOffset(file, from));
      const tail = file.slice(toOffset(file, to));
      state = state.update({ changes: { from, to, insert } }).state;
      expect(formatBody(state)).toBe(head + insert + tail);
      undo({ state, dispatch: (transaction) => (state = transaction.state) });
      expect(formatBody(state)).toBe(file);
    }),
  );
});

/** Maps a position in the document, where each line break counts one, to an offset in the file. */
function toOffset(file: string, position: number): number {
  let offset = 0;
  for (let count = 0; count < position; count++) offset += file.startsWith('\r\n', offset) ? 2 : 1;
  return offset;
}

test('a new line ends like most lines of its file', () => {
  const state = toState('one\r\ntwo\r\nthree\n');
  const { state: edited } = state.update({ changes: { from: 3, insert: '\n' } });
  expect(formatBody(edited)).toBe('one\r\n\r\ntwo\r\nthree\n');
});

test('a body from outside replaces the other byte for byte', () => {
  fc.assert(
    fc.property(body, body, (before, after) => {
      const state = toState(before);
      const next = parseBody(after);
      const changes = getChanges(state.doc, next.doc);
      const { state: replaced } = state.update({ changes, effects: toBreaksEffect(next) });
      expect(formatBody(replaced)).toBe(after);
    }),
  );
});

test('a body from outside changes only the lines that differ', () => {
  const before = toState('one\n\ntwo\n\nthree\n');
  const changes = getChanges(before.doc, parseBody('ONE\n\ntwo\n\nthree!\n').doc);
  expect(changes).toEqual([
    { from: 0, to: 3, insert: 'ONE' },
    { from: 15, to: 15, insert: '!' },
  ]);
});
