import { noteStart } from '../../../src/editing/footnotes.ts';
import type { ChangeSet, EditorState } from '@codemirror/state';
import { hardBreak } from './hard-break.ts';
import { getAround, stress } from './parsed-tree.ts';

/** What cannot be split. */
const whole = /^(Link|Image|InlineCode|Autolink)$/;

interface Split {
  /** With the cursor between both parts. */
  readonly state: EditorState;
  readonly changes: ChangeSet;
  /** The marks behind the cursor. */
  readonly opening: string;
}

/**
 * Splits the bold or italic words around the cursor in two: marks do not reach across paragraphs. The cursor leaves what
 * cannot be split, and a line break at the cursor goes, as its backslash would be shown.
 * @returns undefined if there is nothing of that at the cursor
 */
export function splitMarks(state: EditorState): Split | undefined {
  const { doc, selection } = state;
  const { head } = selection.main;
  let place = head;
  let [closing, opening] = ['', ''];
  for (const { name, from, to, firstChild, lastChild } of getAround(state, head)) {
    if (from >= place || place >= to || !firstChild || !lastChild) continue;
    if (!stress.test(name) && !whole.test(name)) continue;
    const sign = state.sliceDoc(from, firstChild.to);
    const isWhole = whole.test(name);
    if (isWhole) [closing, opening] = ['', ''];
    if (place <= firstChild.to) place = from;
    else if (isWhole || place >= lastChild.from) place = to;
    else [closing, opening] = [closing + sign, sign + opening];
  }
  const line = doc.lineAt(place);
  const label = noteStart.exec(line.text)?.[0] ?? '';
  // Behind the label of an empty note, Enter ends it.
  if (label.length < line.length && place <= line.from + label.length) place = line.from;
  const lineBreak =
    place >= line.to - 1 && hardBreak.test(line.text)
      ? /^\\\n[ \t>]*(?=\S)/.exec(doc.sliceString(line.to - 1))
      : null;
  if (lineBreak) place = line.to - 1;
  if (place === head && !closing && !lineBreak) return undefined;
  let [from, to] = [place, place + (lineBreak?.[0].length ?? 0)];
  if (closing) {
    // Marks work only next to words.
    from = doc.sliceString(0, place).replace(/(?:\\\n|\s)*$/, '').length;
    to = doc.length - doc.sliceString(place).replace(/^(?:\\\n|\s)*/, '').length;
  }
  const split = state.update({
    changes: { from, to, insert: closing + opening },
    selection: { anchor: from + closing.length },
  });
  return { state: split.state, changes: split.changes, opening };
}
