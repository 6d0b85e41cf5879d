import { historyField } from '@codemirror/commands';
import { EditorState, type EditorStateConfig } from '@codemirror/state';

/** The entry whose body an editor shows, by Decap's names; before its first save, the slug is empty. */
export interface ShownEntry {
  readonly collection: string;
  readonly slug: string;
}

/** State of an editor that is being replaced. */
let last: { entry: ShownEntry; body: string; state: unknown } | undefined;

const fields = { history: historyField };

/**
 * Remembers the cursor and undo history of an editor that is closed, for the one that Decap puts in its place at once
 * after a save. An editor that opens later shows something else, such as the next new entry.
 */
export function keepHistory(entry: ShownEntry, body: string, state: EditorState): void {
  last = { entry, body, state: state.toJSON(fields) };
  queueMicrotask(() => (last = undefined));
}

/** Creates the state of an editor; restores the undo history if it replaces one of the same entry and body. */
export function startState(
  { collection, slug }: ShownEntry,
  body: string,
  config: EditorStateConfig,
): EditorState {
  const isSame =
    last?.entry.collection === collection &&
    ['', slug].includes(last.entry.slug) &&
    last.body === body;
  if (!last || !isSame) return EditorState.create(config);
  return EditorState.fromJSON(last.state, config, fields);
}
