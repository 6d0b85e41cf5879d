import type { EditorState } from '@codemirror/state';
import { canMark } from '../../../src/markdown/parsing/emphasis.ts';
import { getAround, getParsedTree, stress, type SyntaxNode } from './parsed-tree.ts';

/** A change of a body, and the cursor after it. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly anchor: number;
}

const letter = /^[\p{L}\p{N}]/u;

/** Signs of words, such as a full stop, with the blanks before them. */
const outerSigns = /^(?:(?![*_~`\\()[\]<>])[\p{P}\p{S}\s])+(?=[\p{L}\p{N})\]])/u;

/**
 * The marks of bold, italic or struck words that would not work at a position, beside letters: a sign such as a full stop is next to
 * them, or they are underscores.
 * @param side -1 for marks that end there, 1 for those that begin
 * @param outside the letter beside them
 * @returns how long they are, and the signs within that could be outside as well
 */
function findIdle(state: EditorState, at: number, side: -1 | 1, outside: string) {
  const { from, to } = state.doc.lineAt(at);
  const beside =
    side < 0 ? [...state.sliceDoc(from, at)].toReversed().join('') : state.sliceDoc(at, to);
  const marks = /^(?:[*~]+|_+)/.exec(beside)?.[0] ?? '';
  const rest = beside.slice(marks.length);
  const isEdge = (node: SyntaxNode) => (side < 0 ? node.to : node.from) === at;
  const around = marks === '' ? [] : [...getAround(state, at, side)];
  if (!around.some((node) => stress.test(node.name) && isEdge(node))) return undefined;
  const [inside = ''] = rest;
  const isWorking = marks.startsWith('*') ? canMark(inside, outside) : letter.test(rest);
  if (!marks.startsWith('_') && isWorking) return undefined;
  const inner = getParsedTree(state).resolveInner(at + side * marks.length, side);
  const isPlain = stress.test(inner.name) && !marks.startsWith('_');
  return { marks: marks.length, signs: isPlain ? (outerSigns.exec(rest)?.[0].length ?? 0) : 0 };
}

/** Where letters go that are typed beside marks which would not work there, and none of whose signs can be outside: within. */
export function getStressPlace(state: EditorState, at: number, text: string): number {
  for (const side of [-1, 1] as const) {
    const glued = [...text].at(side < 0 ? 0 : -1)!;
    const idle = letter.test(glued) ? findIdle(state, at, side, glued) : undefined;
    if (idle?.signs === 0) return getStressPlace(state, at + side * idle.marks, text);
  }
  return at;
}

/** A change that brings letters beside such marks, with the signs outside of these; undefined for any other. */
export function keepStress(state: EditorState, { from, to, text, anchor }: Edit): Edit | undefined {
  const [behind = ''] = text + state.sliceDoc(to, to + 2);
  const before = [...(state.sliceDoc(Math.max(0, from - 2), from) + text)].at(-1) ?? '';
  const [end, start] = [
    letter.test(behind) ? findIdle(state, from, -1, behind) : undefined,
    letter.test(before) ? findIdle(state, to, 1, before) : undefined,
  ];
  const move = (idle: typeof end, side: -1 | 1) => {
    if (!idle?.signs) return '';
    const edge = side < 0 ? from : to;
    const [marks, signs] = [edge + side * idle.marks, edge + side * (idle.marks + idle.signs)];
    const slice = (one: number, other: number) =>
      state.sliceDoc(Math.min(one, other), Math.max(one, other));
    return side < 0
      ? slice(edge, marks) + slice(marks, signs)
      : slice(marks, signs) + slice(edge, marks);
  };
  const [closing, opening] = [move(end, -1), move(start, 1)];
  if (closing + opening === '') return undefined;
  return {
    from: from - closing.length,
    to: to + opening.length,
    text: closing + text + opening,
    anchor,
  };
}
