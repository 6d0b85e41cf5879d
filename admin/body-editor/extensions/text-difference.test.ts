import { EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getChanges } from './text-difference.ts';

const toText = (body: string) => Text.of(body.split('\n'));

/** Bodies with empty lines, tabs and trailing blanks, with or without a final line break. */
const body = fc
  .array(fc.constantFrom('\n', '\t', ' ', '  ', 'a', 'é', '😀', '# ', '- ', '\u00a0'), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

test('a body from outside replaces the other', () => {
  fc.assert(
    fc.property(body, body, (before, after) => {
      const state = EditorState.create({ doc: toText(before) });
      const changes = getChanges(state.doc, toText(after));
      expect(state.update({ changes }).state.doc.toString()).toBe(after);
    }),
  );
});

test('a body from outside changes only the lines that differ', () => {
  const changes = getChanges(toText('one\n\ntwo\n\nthree\n'), toText('ONE\n\ntwo\n\nthree!\n'));
  expect(changes).toEqual([
    { from: 0, to: 3, insert: 'ONE' },
    { from: 15, to: 15, insert: '!' },
  ]);
});
