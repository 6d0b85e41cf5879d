import { EditorSelection, type EditorState } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import {
  footnoteLabel,
  getFootnoteLabels,
  getFreeLabel,
  noteStart,
} from '../../../src/editing/footnotes.ts';
import { fillsLine } from './blocks.ts';
import { getAround } from './parsed-tree.ts';
import { getTableAt } from './table-text.ts';
import { getWordsPlace } from './words-place.ts';

/** Where no footnote works. */
const whole = /^(Link|Image|InlineCode|Autolink|URL)$/;

/** The end of a bare address, which takes in what follows without a blank. */
const address = /(?:https?:\/\/|www\.)[^\s<>)\]`]*$/;

/**
 * Inserts a footnote at the cursor, or behind the link there, and its note at the end of the body, and moves the cursor to
 * the note. At an existing footnote it moves to the note, and in a note back to the reference.
 */
export const insertFootnote: Command = (view) => {
  const { state } = view;
  const target = getOtherEnd(state);
  if (target !== undefined) {
    const effects = EditorView.scrollIntoView(target, { y: 'center' });
    view.dispatch({ selection: { anchor: target }, effects });
    return true;
  }
  const at = getPlaceBehind(state, state.selection.main.to);
  if (!getTableAt(state, at) && fillsLine(state, state.doc.lineAt(at))) return true;
  const label = getFreeLabel(getFootnoteLabels(state.doc.toString()));
  const { from: end, insert: note } = toNote(state, at, label);
  const gap = address.test(state.sliceDoc(state.doc.lineAt(at).from, at)) ? ' ' : '';
  const reference = `${gap}[^${label}]`;
  const cursor = end + note.length + reference.length;
  view.dispatch({
    changes: [
      { from: at, insert: reference },
      { from: end, insert: note },
    ],
    selection: EditorSelection.cursor(cursor),
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
  return true;
};

/** Where a footnote or line break goes: to words, or behind the link, picture or code in which the position is. */
export function getPlaceBehind(state: EditorState, at: number): number {
  let place = getWordsPlace(state, at, 'a');
  for (const { name, from, to } of getAround(state, place))
    if (whole.test(name) && from < place && place < to) place = to;
  return place;
}

/** The note after the last line that is not blank; a blank line separates it from anything but other notes. */
function toNote({ doc }: EditorState, at: number, label: string) {
  let number = doc.lines;
  while (number > 1 && doc.line(number).text.trim() === '') number -= 1;
  const line = doc.line(number);
  const gap = noteStart.test(line.text) ? '\n' : '\n\n';
  return { from: Math.max(at, line.to), insert: `${gap}[^${label}]: ` };
}

function getOtherEnd({ doc, selection }: EditorState): number | undefined {
  const { head } = selection.main;
  const line = doc.lineAt(head);
  const own = noteStart.exec(line.text)?.[1];
  if (own !== undefined) {
    const at = findReference(doc.toString(), own);
    return at === undefined ? undefined : at + own.length + 3;
  }
  const column = head - line.from;
  for (const match of line.text.matchAll(footnoteLabel)) {
    if (column <= match.index || column >= match.index + match[0].length) continue;
    return findNote(doc.toString(), match[1] ?? '');
  }
  return undefined;
}

function findReference(text: string, label: string): number | undefined {
  const found = [...text.matchAll(footnoteLabel)].find(
    ({ 0: all, 1: name, index }) => name === label && text[index + all.length] !== ':',
  );
  return found?.index;
}

function findNote(text: string, label: string): number | undefined {
  const start = text.startsWith(`[^${label}]:`) ? 0 : text.indexOf(`\n[^${label}]:`) + 1;
  if (start === 0 && !text.startsWith(`[^${label}]:`)) return undefined;
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
