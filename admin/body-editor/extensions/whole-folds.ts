import type { EditorState } from '@codemirror/state';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import type { Range } from '../commands/whole-deletion.ts';
import { fillsLines } from '../commands/words-place.ts';
import type { Fold } from './folds.ts';

const isTable = ({ element, picture, title }: Fold) => !element && !picture && title !== undefined;

/**
 * What is shown by its name and would lose a part of itself by a key, or is where a key moves the cursor. A table, of which keys
 * delete only words, and what the cursor is in are none.
 */
export function findBroken(
  folds: readonly Fold[],
  head: number,
  change: Range | undefined,
): Fold | undefined {
  if (!change) return undefined;
  const { from, to } = change;
  return folds.find((fold) => {
    const isOpen = (fold.element ?? fold.picture) && fold.from < head && head < fold.to;
    if (isOpen || isTable(fold)) return false;
    if (from === to) return from === fold.from || from === fold.to;
    const whole = getElement(folds, fold);
    return from < fold.to && fold.from < to && !(from <= whole.from && whole.to <= to);
  });
}

/** The whole element of a tag that is folded by itself; else what is folded. */
export function getElement(folds: readonly Fold[], fold: Fold): Range {
  const { element, tag } = fold;
  const at = folds.indexOf(fold);
  const others = tag === 'end' ? folds.slice(0, at).toReversed() : folds.slice(at + 1);
  let depth = 1;
  for (const other of others) {
    if (!tag || !other.tag || other.element !== element) continue;
    depth += other.tag === tag ? 1 : -1;
    if (depth > 0) continue;
    return { from: Math.min(fold.from, other.from), to: Math.max(fold.to, other.to) };
  }
  return fold;
}

/**
 * What is selected, without the lines that set a picture, a table, an element or the mark of the next line apart; and what
 * of those is in it and stays.
 */
export function getApart(
  { doc }: EditorState,
  { from, to }: Range,
  text: string,
  folds: readonly Fold[],
) {
  const source = doc.toString();
  const isGlued = text.trim() !== '' || /.$/.test(source.slice(0, from));
  const kept: Range[] = [];
  let [start, end] = [from, to];
  const next = doc.lineAt(to);
  const marks = getMarksLength(next.text);
  const isAbove = to < next.from + marks || (to === next.from && text.trim() !== '');
  if (isGlued && from < next.from && isAbove) end = from + source.slice(from, to).trimEnd().length;
  const label = noteStart.exec(next.text)?.[0].length ?? 0;
  if (from < next.from && label > 0 && next.from < to && to < next.to) {
    const above = from + source.slice(from, next.from).trimEnd().length;
    kept.push({ from: above, to: Math.min(to, next.from + label) });
  }
  for (const fold of folds) {
    const whole = getElement(folds, fold);
    const isApart = fold.to < from || to < fold.from || (fold.from <= from && to <= fold.to);
    if (isApart || !fillsLines(doc, fold) || (from <= whole.from && whole.to <= to)) continue;
    const above = isGlued ? from + source.slice(from, fold.from).trimEnd().length : fold.from;
    const below = to - source.slice(fold.to, to).trimStart().length;
    if (fold.to === from) start = below;
    else if (fold.from === to) end = Math.min(end, above);
    else if (isTable(fold))
      kept.push({ from: Math.max(from, above), to: fold.from }, { from: fold.to, to: below });
    else
      kept.push({
        from: Math.max(from, Math.min(above, fold.from)),
        to: Math.min(to, Math.max(below, fold.to)),
      });
  }
  return { from: start, to: Math.max(start, end), kept };
}
