import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import type { Range } from '../commands/whole-deletion.ts';
import type { Fold } from './folds.ts';

/**
 * Backspace behind a picture, a table or an element, or Delete before it, selects it, also when they move the cursor there; the
 * next one deletes what is selected. Half of it would be code. Within an element, they stop at its tags.
 * @param getFolds all that are shown by their names
 */
export function keepWhole(getFolds: (state: EditorState) => readonly Fold[]): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { startState, docChanged, selection } = transaction;
    const { empty, head } = startState.selection.main;
    if (!empty || !transaction.isUserEvent('delete')) return transaction;
    const folds = getFolds(startState);
    const at = selection?.main.head;
    const fold = docChanged
      ? findBroken(transaction, folds)
      : folds.find(({ from, to }) => from === at || to === at);
    if (!fold) return transaction;
    const isWithin = fold.tag === (head < fold.to ? 'end' : 'start');
    if (isWithin) return [];
    const { from, to } = getElement(folds, fold);
    return { selection: { anchor: from, head: to }, scrollIntoView: true };
  });
}

/** What would lose a part of itself. */
function findBroken({ changes }: Transaction, folds: readonly Fold[]): Fold | undefined {
  const deleted: Range[] = [];
  changes.iterChangedRanges((from, to) => void deleted.push({ from, to }));
  return folds.find((fold) => {
    const whole = getElement(folds, fold);
    return deleted.some(
      ({ from, to }) => from < fold.to && fold.from < to && !(from <= whole.from && whole.to <= to),
    );
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
