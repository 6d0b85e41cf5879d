import { historyField } from '@codemirror/commands';
import { EditorState, type EditorStateConfig } from '@codemirror/state';

/** State of the editor that was closed last. */
let lastState: { name: string; body: string; state: unknown } | undefined;

const fields = { history: historyField };

/** Remembers the cursor and undo history of an editor that is closed: Decap creates a new one after a save. */
export function keepHistory(name: string, body: string, state: EditorState): void {
  lastState = { name, body, state: state.toJSON(fields) };
}

/** Creates the state of an editor; restores the undo history if collection and body are the same as before. */
export function startState(name: string, body: string, config: EditorStateConfig): EditorState {
  if (lastState?.name !== name || lastState.body !== body) return EditorState.create(config);
  return EditorState.fromJSON(lastState.state, config, fields);
}
