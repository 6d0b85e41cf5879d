import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import { getGaps, getWordsPlace } from '../commands/words-place.ts';
import { toWholeDeletion, type Range } from '../commands/whole-deletion.ts';
import { findPictures, findRules, findTables, type Fold } from './folds.ts';
import { getElement } from './whole-folds.ts';

/** A changed range, and what was typed or pasted there. */
type Change = Range & { readonly text: string };

/** What a person types, pastes or deletes; commands take care of marks themselves. */
const edit = /^(?:delete.*|input(?:\.type|\.paste)?)$/;

/**
 * Keeps marks, tables and elements whole when some of their words are deleted or overwritten, and puts what is typed beside
 * the words of a line, such as before the mark of a list, to them, and what is typed on the empty line between two paragraphs
 * into one of its own.
 * @param findElements the elements of a report
 */
export function keepMarks(findElements: (source: string) => readonly Fold[]): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { startState: state, changes } = transaction;
    const userEvent = transaction.annotation(Transaction.userEvent) ?? '';
    const changed: Change[] = [];
    if (edit.test(userEvent))
      changes.iterChanges(
        (from, to, _start, _end, text) => void changed.push({ from, to, text: text.toString() }),
      );
    const [only] = changed;
    if (changed.length !== 1 || !only) return transaction;
    const { text } = only;
    const put = (from: number, to: number, before: string, after: string) => {
      const insert = before + text + after;
      const isSame = insert === state.sliceDoc(from, to);
      const selection = { anchor: from + before.length + text.length };
      const changes = isSame ? [] : { from, to, insert };
      return { changes, selection, scrollIntoView: true, userEvent };
    };
    if (only.from === only.to) {
      if (text.includes('\n')) return transaction;
      const place = getWordsPlace(state, only.from, text);
      const [before, after] = getGaps(state, place);
      return place === only.from && !before && !after
        ? transaction
        : put(place, place, before, after);
    }
    const [, direction] = /^delete\.(backward|forward)$/.exec(userEvent) ?? [];
    const isKey = state.selection.main.empty;
    const elements = isKey ? [] : findElements(state.doc.toString());
    const apart = isKey ? { ...only, kept: [] } : getApart(state, only, elements);
    const key = isKey ? (direction as 'backward' | 'forward' | undefined) : undefined;
    const { from, to, before, after } = toWholeDeletion(state, apart, apart.kept, key);
    if (from === only.from && to === only.to && !before && !after) return transaction;
    return put(from, to, before, after);
  });
}

/**
 * What is selected, without the lines that set a picture, a table, an element or the mark of the next line apart; and what
 * of those is in it and stays.
 */
function getApart({ doc }: EditorState, { from, to, text }: Change, elements: readonly Fold[]) {
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
  for (const fold of [
    ...elements,
    ...findPictures(source),
    ...findRules(source),
    ...findTables(source),
  ]) {
    const whole = getElement(elements, fold);
    const fillsLines =
      /(?:^|\n)$/.test(source.slice(0, fold.from)) && /^(?:\n|$)/.test(source.slice(fold.to));
    const isApart = fold.to < from || to < fold.from || (fold.from <= from && to <= fold.to);
    if (!fillsLines || isApart || (from <= whole.from && whole.to <= to)) continue;
    const above = isGlued ? from + source.slice(from, fold.from).trimEnd().length : fold.from;
    const below = to - source.slice(fold.to, to).trimStart().length;
    const isTable = !fold.element && !fold.picture;
    if (fold.to === from) start = below;
    else if (fold.from === to) end = Math.min(end, above);
    else if (isTable)
      kept.push({ from: Math.max(from, above), to: fold.from }, { from: fold.to, to: below });
    else
      kept.push({
        from: Math.max(from, Math.min(above, fold.from)),
        to: Math.min(to, Math.max(below, fold.to)),
      });
  }
  return { from: start, to: Math.max(start, end), kept };
}
