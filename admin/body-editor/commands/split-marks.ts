import type { ChangeSet, EditorState } from '@codemirror/state';
import { getAround } from './parsed-tree.ts';

const stress = /^(StrongEmphasis|Emphasis|Strikethrough)$/;

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
 * Removes the selected words, and splits the bold or italic words around the cursor in two: marks do not reach across
 * paragraphs. The cursor leaves what cannot be split.
 * @returns undefined if nothing is around the cursor
 */
export function splitMarks(state: EditorState): Split | undefined {
  const emptied = state.update(state.replaceSelection(''));
  const { head } = emptied.state.selection.main;
  let place = head;
  let [closing, opening] = ['', ''];
  for (const { name, from, to, firstChild, lastChild } of getAround(emptied.state, head)) {
    if (from >= place || place >= to || !firstChild || !lastChild) continue;
    if (!stress.test(name) && !whole.test(name)) continue;
    const sign = emptied.state.sliceDoc(from, firstChild.to);
    const isWhole = whole.test(name);
    if (isWhole) [closing, opening] = ['', ''];
    if (place <= firstChild.to) place = from;
    else if (isWhole || place >= lastChild.from) place = to;
    else [closing, opening] = [closing + sign, sign + opening];
  }
  if (place === head && !closing) return undefined;
  let [from, to] = [place, place];
  if (closing) {
    // Marks work only next to words.
    const { doc } = emptied.state;
    from = doc.sliceString(0, place).replace(/(?:\\\n|\s)*$/, '').length;
    to = doc.length - doc.sliceString(place).replace(/^(?:\\\n|\s)*/, '').length;
  }
  const split = emptied.state.update({
    changes: { from, to, insert: closing + opening },
    selection: { anchor: from + closing.length },
  });
  const changes = emptied.changes.compose(split.changes);
  return { state: split.state, changes, opening };
}
