import { history, undoDepth } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { keepHistory, startState, type ShownEntry } from './kept-history.ts';

const extensions = [history()];
const body = 'A.';
const entry = { collection: 'testimonies-en', slug: '2011/a' };
const unsaved = { ...entry, slug: '' };

function closeEditor(closed: ShownEntry): void {
  const { state } = EditorState.create({ extensions }).update({
    changes: { from: 0, insert: body },
  });
  keepHistory(closed, body, state);
}

/** How much can be undone in an editor that opens. */
const open = (opened: ShownEntry, shown = body) =>
  undoDepth(startState(opened, shown, { doc: shown, extensions }));

test.each<[string, ShownEntry, ShownEntry, string, number]>([
  ['the same entry', entry, entry, body, 1],
  ['an entry that was saved for the first time', unsaved, entry, body, 1],
  ['a copy', entry, unsaved, body, 0],
  ['another entry', entry, { ...entry, slug: '2011/b' }, body, 0],
  ['another list', entry, { ...entry, collection: 'testimonies-es' }, body, 0],
  ['another body', entry, entry, 'B.', 0],
])('what can be undone in the editor of %s', (_, closed, opened, shown, depth) => {
  closeEditor(closed);
  expect(open(opened, shown)).toBe(depth);
});

test('an editor that opens later has nothing to undo', async () => {
  closeEditor(unsaved);
  await Promise.resolve();
  expect(open(unsaved)).toBe(0);
});
