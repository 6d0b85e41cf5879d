import {
  type ChangeSpec,
  type EditorState,
  EditorSelection,
  type SelectionRange,
} from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { canMark } from '../../../src/markdown/parsing/emphasis.ts';
import { fillsLine } from './blocks.ts';
import { getTableAt } from './table-text.ts';
import { getWordsPlace } from './words-place.ts';
import { getSelectedWords, type Words } from './selected-words.ts';
import { getAround, getParsedTree, stress, type SyntaxNode } from './parsed-tree.ts';
import { getPending, setPending, toEndSign } from './pending-marks.ts';

/** An inline style: its Markdown mark or tag, and the parser's name of the node. */
export interface InlineMark {
  sign: string;
  node: string;
}

export const strong: InlineMark = { sign: '**', node: 'StrongEmphasis' };
export const emphasis: InlineMark = { sign: '*', node: 'Emphasis' };

/** The node of this name around words, or at both of their ends. */
export function findNode(state: EditorState, { from, to }: Words, name: string) {
  const around = [...getAround(state, from, 1), ...getAround(state, to)];
  return around.find((node) => node.name === name && node.from <= from && node.to >= to);
}

/** Whether the selection is inside the mark, or what is typed next will be. */
export function isMarked(state: EditorState, { node, sign }: InlineMark): boolean {
  const { main } = state.selection;
  const found = findNode(state, main, node);
  const isBehind = main.empty && found?.to === main.head;
  return (found !== undefined && !isBehind) || getPending(state).includes(sign);
}

/** Marks the selected words, the word at the cursor or what is typed next; removes the mark if it is there. */
export function toggleMark(mark: InlineMark): Command {
  return ({ state, dispatch }) => {
    const update = state.changeByRange((range) => {
      const left = range.empty ? leaveMark(state, range.head, mark) : undefined;
      if (left) return left;
      const pending = getPending(state);
      if (pending.length > 0) return markNext(range.head, pending, mark);
      const marked = findMarked(state, range, mark);
      return marked ? unmark(state, range, marked) : addMark(state, range, mark);
    });
    dispatch(state.update(update, { scrollIntoView: true, userEvent: 'input.format' }));
    return true;
  };
}

/** The marks around the range, or around each piece of it; undefined if one has none. */
function findMarked(state: EditorState, range: SelectionRange, { node }: InlineMark) {
  const whole = findNode(state, range, node);
  if (whole || range.empty) return whole && [whole];
  const marked = getSelectedWords(state, range.from, range.to).map((piece) =>
    findNode(state, withinMarks(state, piece), node),
  );
  return marked.length > 0 && marked.every((one) => one !== undefined) ? marked : undefined;
}

/** The words without the asterisks at their ends: of two marks around the same words, one is within the other. */
function withinMarks(state: EditorState, { from, to }: Words): Words {
  const text = state.sliceDoc(from, to);
  const [before, after] = [/^\**/, /\**$/].map((end) => end.exec(text)![0].length);
  return before! + after! < text.length ? { from: from + before!, to: to - after! } : { from, to };
}

/** Begins the mark with what is typed next, or no longer does. */
function markNext(at: number, pending: readonly string[], { sign }: InlineMark) {
  const others = pending.filter((one) => one !== sign);
  const signs = others.length < pending.length ? others : [...pending, sign];
  return { range: EditorSelection.cursor(at), effects: setPending.of({ at, signs }) };
}

/**
 * Ends the mark behind whose words the cursor is: what is typed next is not marked. Blanks go behind it, as marks work only
 * next to words. Directly behind the mark, it goes on.
 */
function leaveMark(state: EditorState, head: number, { sign, node }: InlineMark) {
  const line = state.doc.lineAt(head);
  const end = Math.max(line.from, head - sign.length);
  if (findNode(state, { from: end, to: end }, node)?.to === head)
    return { range: EditorSelection.cursor(end) };
  const [before, after] = [state.sliceDoc(line.from, head), state.sliceDoc(head, line.to)];
  const { length } = /^\*+/.exec(after)?.[0] ?? '';
  const isMark = sign === '*' ? length % 2 === 1 : length > 1;
  if (!isMark) return undefined;
  const to = head + sign.length;
  const isOpen = /^[^\s*]/.test(before.slice(before.lastIndexOf(sign)).slice(sign.length));
  if (!before.includes(sign) || !isOpen) return undefined;
  const blanks = before.slice(before.trimEnd().length);
  const changes = { from: head - blanks.length, to, insert: sign + blanks };
  return { changes, range: EditorSelection.cursor(to) };
}

/** The marks at both ends of a node. */
export const getMarks = ({ firstChild, lastChild }: SyntaxNode): Words[] =>
  [firstChild!, lastChild!].map(({ from, to }) => ({ from, to }));

function unmark(state: EditorState, range: SelectionRange, nodes: readonly SyntaxNode[]) {
  const changes = state.changes(nodes.flatMap(getMarks));
  return { changes, range: mapRange(range, (at, side) => changes.mapPos(at, side)) };
}

/** The word in which the cursor is; none at its end, where staff mean what they type next. */
function getWordAround(state: EditorState, at: number): SelectionRange | null {
  const word = state.wordAt(at);
  return word && word.from < at && at < word.to ? word : null;
}

/** Marks the words of a range, the word at the cursor or what is typed next. */
export function addMark(state: EditorState, range: SelectionRange, mark: InlineMark) {
  const word = range.empty ? getWordAround(state, range.head) : range;
  const { sign } = mark;
  if (!word) {
    const place = getWordsPlace(state, range.head, 'a');
    if (fillsLine(state, state.doc.lineAt(place)) && !getTableAt(state, place)) return { range };
    return markNext(place, [], mark);
  }
  const pieces = getSelectedWords(state, word.from, word.to)
    .filter((piece) => !findNode(state, withinMarks(state, piece), mark.node))
    .map((piece) => (sign.startsWith('<') ? withMarks : trim)(state, piece));
  const specs = pieces.flatMap(({ from, to }): ChangeSpec[] => [
    ...getInnerMarks(state, from, to, mark),
    { from, insert: sign },
    { from: to, insert: toEndSign(sign) },
  ]);
  const changes = state.changes(specs);
  const [first, last] = [pieces[0]?.from ?? range.from, pieces.at(-1)?.to ?? range.to];
  if (range.empty)
    return { changes, range: mapRange(range, (at) => changes.mapPos(at, at === last ? -1 : 1)) };
  const whole = EditorSelection.range(changes.mapPos(first, 1), changes.mapPos(last, -1));
  return { changes, range: whole };
}

/** The words with the marks directly around them, which would not work within a tag if a letter is beside them. */
function withMarks(state: EditorState, words: Words): Words {
  let { from, to } = words;
  for (const node of getAround(state, from, 1))
    if (stress.test(node.name) && node.firstChild!.to === from && node.lastChild!.from === to)
      ({ from, to } = node);
  return { from, to };
}

/** Leaves out punctuation beside a letter outside of the words, where marks do not work: `foo(**bar**)baz`. */
function trim(state: EditorState, { from, to }: Words): Words {
  const text = state.sliceDoc(from, to);
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(state.sliceDoc(at, at + 1));
  const tree = getParsedTree(state);
  // The signs of a construct, such as a link, belong together.
  const [first, last] = [tree.resolveInner(from, 1), tree.resolveInner(to, -1)];
  const isBegun =
    isLetter(from - 1) &&
    first.from < from &&
    !canMark([...text][0]!, state.sliceDoc(from - 1, from));
  const isContinued =
    isLetter(to) && to < last.to && !canMark([...text].at(-1)!, state.sliceDoc(to, to + 1));
  const [before = ''] = (isBegun && /^[\p{P}\p{S}]\s*/u.exec(text)) || [];
  const [after = ''] = (isContinued && /\s*[\p{P}\p{S}]$/u.exec(text)) || [];
  const [start, end] = [from + before.length, to - after.length];
  return start < end ? { from: start, to: end } : { from, to };
}

function mapRange(range: SelectionRange, map: (at: number, side: -1 | 1) => number) {
  return EditorSelection.range(
    map(range.anchor, range.anchor <= range.head ? 1 : -1),
    map(range.head, range.anchor <= range.head ? -1 : 1),
  );
}

/** Removes inner marks of the same kind, which would end the new one. */
function getInnerMarks(state: EditorState, from: number, to: number, { node }: InlineMark) {
  const inner: ChangeSpec[] = [];
  getParsedTree(state).iterate({
    from,
    to,
    enter(entered) {
      if (entered.name !== node || entered.from < from || entered.to > to) return;
      inner.push(...getMarks(entered.node));
    },
  });
  return inner;
}
