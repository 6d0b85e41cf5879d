import { historyField } from '@codemirror/commands';
import { EditorState, type EditorStateConfig } from '@codemirror/state';

/** What was done in the editor that was closed last. */
let kept: { name: string; text: string; state: unknown } | undefined;

const fields = { history: historyField };

/** Remembers cursor and steps of an editor that is taken away: Decap makes a new one after a save. */
export function keepHistory(name: string, text: string, state: EditorState): void {
  kept = { name, text, state: state.toJSON(fields) };
}

/** Starts an editor; with the same text in the same place as before, undo goes on where it was. */
export function startState(name: string, text: string, config: EditorStateConfig): EditorState {
  if (kept?.name !== name || kept.text !== text) return EditorState.create(config);
  return EditorState.fromJSON(kept.state, config, fields);
}
