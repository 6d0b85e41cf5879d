import { noteStart } from '../../../src/editing/footnotes.ts';
import type { ChangeSet, EditorState } from '@codemirror/state';
import { hardBreak, isCode } from './blocks.ts';
import { getAround, stress, type SyntaxNode } from './parsed-tree.ts';

/** What cannot be split. */
const whole = /^(Link|Image|InlineCode|Autolink)$/;

const headingStart = /^ {0,3}#{1,6} +/;

interface Split {
  /** With the cursor between both parts. */
  readonly state: EditorState;
  readonly changes: ChangeSet;
  /** The marks behind the cursor. */
  readonly opening: string;
  /** Whether the cursor was at the end of a broken line: what is typed next goes between both lines. */
  readonly isBetween: boolean;
}

/** What is behind the words of a link: “](/address/)”; nothing in a footnote or a link of another form. */
function getAddress(state: EditorState, link: SyntaxNode): string {
  const end = link.getChildren('LinkMark')[1];
  const address = end ? state.sliceDoc(end.from, link.to) : '';
  return address.startsWith('](') ? address : '';
}

/**
 * Splits the bold or italic words and the link around the cursor in two: they do not reach across paragraphs. The cursor leaves what
 * cannot be split, and a line break beside the cursor goes, as its backslash would be shown.
 * @returns undefined if there is nothing of that at the cursor, or in code
 */
export function splitMarks(state: EditorState): Split | undefined {
  const { doc, selection } = state;
  const { head } = selection.main;
  if (isCode(state, head)) return undefined;
  let place = head;
  let [closing, opening] = ['', ''];
  for (const node of getAround(state, head)) {
    const { name, from, to, firstChild, lastChild } = node;
    if (from >= place || place >= to || !firstChild || !lastChild) continue;
    if (!stress.test(name) && !whole.test(name)) continue;
    const sign = state.sliceDoc(from, firstChild.to);
    const address = name === 'Link' ? getAddress(state, node) : '';
    if (address !== '' && firstChild.to < place && place < to - address.length) {
      [closing, opening] = [closing + address, sign + opening];
      continue;
    }
    const isWhole = whole.test(name);
    if (isWhole) [closing, opening] = ['', ''];
    if (place <= firstChild.to) place = from;
    else if (isWhole || place >= lastChild.from) place = to;
    else [closing, opening] = [closing + state.sliceDoc(lastChild.from, to), sign + opening];
  }
  const line = doc.lineAt(place);
  const label = (noteStart.exec(line.text) ?? headingStart.exec(line.text))?.[0] ?? '';
  // Behind the label of an empty note or heading, Enter ends it.
  if (label.length < line.length && place <= line.from + label.length) place = line.from;
  const lineBreak =
    place >= line.to - 1 && hardBreak.test(line.text)
      ? /^\\\n[ \t>]*(?=\S)/.exec(doc.sliceString(line.to - 1))
      : null;
  if (lineBreak) place = line.to - 1;
  const above = line.number > 1 ? doc.line(line.number - 1) : line;
  const isBehindBreak =
    hardBreak.test(above.text) && /\n[ \t>]*$/.test(doc.sliceString(above.from, place));
  let from = isBehindBreak ? above.to - 1 : place;
  let to = place + (lineBreak?.[0].length ?? 0);
  if (from === head && to === head && !closing) return undefined;
  if (closing) {
    // Marks work only next to words.
    from = doc.sliceString(0, place).replace(/(?:\\\n|\s)*$/, '').length;
    to = doc.length - doc.sliceString(place).replace(/^(?:\\\n|\s)*/, '').length;
  }
  const split = state.update({
    changes: { from, to, insert: closing + opening },
    selection: { anchor: from + closing.length },
  });
  return { state: split.state, changes: split.changes, opening, isBetween: lineBreak !== null };
}
