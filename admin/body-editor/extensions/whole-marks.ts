import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import { getGaps, getTypedWords, getWordsPlace } from '../commands/words-place.ts';
import { toWholeDeletion, type Range } from '../commands/whole-deletion.ts';
import { findPictures, findRules, findTables, type Fold } from './folds.ts';
import { getElement } from './whole-folds.ts';

/** A changed range, and what was typed or pasted there. */
type Change = Range & { readonly text: string };

/** What a person types, pastes or deletes; commands take care of marks themselves. */
const edit = /^(?:delete.*|input(?:\.type|\.paste)?)$/;

/** A change in the place of another, with the cursor behind what was typed. */
type Whole = Change & { readonly anchor: number };

/**
 * Keeps marks, tables and elements whole when some of their words are deleted or overwritten, and puts what is typed beside
 * the words of a line, such as before the mark of a list, to them, and what is typed on the empty line between two paragraphs
 * into one of its own.
 * @param findElements the elements of a report
 */
export function keepMarks(findElements: (source: string) => readonly Fold[]): Extension {
  let begun: EditorState | undefined;
  return [
    EditorState.transactionFilter.of((transaction) => {
      const { startState, changes } = transaction;
      const userEvent = transaction.annotation(Transaction.userEvent) ?? '';
      const changed: Change[] = [];
      if (edit.test(userEvent))
        changes.iterChanges(
          (from, to, _start, _end, text) => void changed.push({ from, to, text: text.toString() }),
        );
      const [only, ...others] = changed;
      if (!only || others.length > 0) return transaction;
      const whole = toWhole(startState, only, findElements, userEvent);
      if (!whole) return transaction;
      const { from, to, text, anchor } = whole;
      const isSame = text === startState.sliceDoc(from, to);
      const selection = { anchor };
      const insertion = isSame ? [] : { from, to, insert: text };
      return { changes: insertion, selection, scrollIntoView: true, userEvent };
    }),
    // What a keyboard composes, as on phones, would be there twice if it were changed before its end.
    EditorView.domEventHandlers({
      compositionstart(_, view) {
        const { from, to } = view.state.selection.main;
        if (toWhole(view.state, { from, to, text: 'a' }, findElements) && from < to)
          view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection' });
        begun = view.state;
      },
      compositionend: (_, view) =>
        void requestAnimationFrame(() => {
          if (!begun) return;
          const { from, to } = begun.selection.main;
          const text = view.state.sliceDoc(from, Math.max(from, view.state.selection.main.head));
          const composed = begun.changes({ from, to, insert: text });
          const whole = toWhole(begun, { from, to, text }, findElements);
          if (text === '' || !whole || !composed.apply(begun.doc).eq(view.state.doc)) return;
          view.dispatch({
            changes: { from: whole.from, to: composed.mapPos(whole.to, 1), insert: whole.text },
            selection: { anchor: whole.anchor },
            userEvent: 'input.complete',
          });
        }),
    }),
  ];
}

/** @returns undefined if a change needs no other */
function toWhole(
  state: EditorState,
  change: Change,
  findElements: (source: string) => readonly Fold[],
  userEvent = '',
): Whole | undefined {
  if (change.from === change.to) {
    const at = change.from;
    const text = getTypedWords(state, at, change.text);
    const place = text.includes('\n') ? at : getWordsPlace(state, at, text);
    const [before, after] = getGaps(state, at, text);
    if (place === at && text === change.text && !before && !after) return undefined;
    const [from, to] = [Math.min(at, place), Math.max(at, place)];
    const [passed, behind] = [state.sliceDoc(at, to), state.sliceDoc(from, at)];
    const anchor = place + before.length + text.length;
    return { from, to, text: passed + before + text + after + behind, anchor };
  }
  const { text } = change;
  const [, direction] = /^delete\.(backward|forward)$/.exec(userEvent) ?? [];
  const isKey = state.selection.main.empty;
  const elements = isKey ? [] : findElements(state.doc.toString());
  const apart = isKey ? { ...change, kept: [] } : getApart(state, change, elements);
  const key = isKey ? (direction as 'backward' | 'forward' | undefined) : undefined;
  const { from, to, before, after } = toWholeDeletion(state, apart, apart.kept, key);
  if (from === change.from && to === change.to && !before && !after) return undefined;
  return { from, to, text: before + text + after, anchor: from + before.length + text.length };
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
