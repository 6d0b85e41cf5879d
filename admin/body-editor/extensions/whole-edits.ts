import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import { hardBreak, isCode } from '../commands/blocks.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import { keepStress } from '../commands/stress-edges.ts';
import { toWholeDeletion, type Range } from '../commands/whole-deletion.ts';
import {
  getGaps,
  getTypedRows,
  getTypedWords,
  getWordsPlace,
  getYearLength,
  isBehindYear,
} from '../commands/words-place.ts';
import { allFolds } from './folds.ts';
import { findBroken, getApart, getElement } from './whole-folds.ts';

/** A changed range, and what was typed or pasted there. */
type Change = Range & { readonly text: string };

/** A change in the place of another, with the cursor behind what was typed. */
type Whole = Change & { readonly anchor: number };

/** What a person types, pastes, drops, inserts or deletes; other commands take care of all this themselves. */
const edit = /^(?:delete.*|input(?:\.(?:type|paste|drop|insert))?)$/;

const filter = EditorState.transactionFilter.of((transaction) => {
  const { startState: state, changes, selection } = transaction;
  const userEvent = transaction.annotation(Transaction.userEvent) ?? '';
  const changed: Change[] = [];
  changes.iterChanges(
    (from, to, _start, _end, text) => void changed.push({ from, to, text: text.toString() }),
  );
  const [only, ...others] = changed;
  if (!edit.test(userEvent) || others.length > 0) return transaction;
  const { empty, head } = state.selection.main;
  if (empty && transaction.isUserEvent('delete')) {
    const folds = state.facet(allFolds);
    const broken = findBroken(folds, head, only ?? selection?.main);
    if (broken) {
      const { from, to } = getElement(folds, broken);
      const isWithin = broken.tag === (head < broken.to ? 'end' : 'start');
      return isWithin ? [] : { selection: { anchor: from, head: to }, scrollIntoView: true };
    }
  }
  const whole = only && toWhole(state, only, userEvent);
  if (!whole) return transaction;
  const { from, to, text, anchor } = whole;
  const isSame = text === state.sliceDoc(from, to);
  const insertion = isSame ? [] : { from, to, insert: text };
  return { changes: insertion, selection: { anchor }, scrollIntoView: true, userEvent };
});

/** Makes words of a year that comes to the start of a line, such as by Enter before it. */
const keepYears = EditorState.transactionFilter.of((transaction) => {
  const { startState, newDoc, changes } = transaction;
  if (!edit.test(transaction.annotation(Transaction.userEvent) ?? '')) return transaction;
  const signs: number[] = [];
  changes.iterChanges((_from, to, _start, end) => {
    const { from, text } = newDoc.lineAt(end);
    const sign = from + getYearLength(text) - 1;
    if (end <= sign && !isCode(startState, to)) signs.push(sign);
  });
  const escapes = signs.map((from) => ({ from, insert: '\\' }));
  return escapes.length > 0 ? [transaction, { changes: escapes, sequential: true }] : transaction;
});

/** Whether nothing but a picture or an element is selected, as by a click: what is typed then does not take its place. */
const isSelected = (state: EditorState, { from, to }: Range): boolean =>
  state
    .facet(allFolds)
    .some((fold) => (fold.picture ?? fold.element) && fold.from === from && fold.to === to);

/** Goes behind a picture or an element that is selected, before a key such as Enter does the rest. */
export const leaveSelected: Command = (view) => {
  const { main } = view.state.selection;
  if (!main.empty && isSelected(view.state, main))
    view.dispatch({ selection: { anchor: main.to } });
  return false;
};

let begun: EditorState | undefined;

/** What a keyboard composes, as on phones, would be there twice if it were changed before its end. */
const composition = EditorView.domEventHandlers({
  // When a composition has begun, it is too late: Chromium has chosen the place.
  keydown: ({ key }, view) => /^(?:Dead|Process)$/.test(key) && leaveSelected(view),
  compositionstart(_, view) {
    leaveSelected(view);
    const { from, to } = view.state.selection.main;
    const whole = from < to ? toWhole(view.state, { from, to, text: 'a' }) : undefined;
    if (whole) {
      const at = whole.anchor - 1;
      const insert = whole.text.slice(0, at - whole.from) + whole.text.slice(at + 1 - whole.from);
      view.dispatch({
        changes: { from: whole.from, to: whole.to, insert },
        selection: { anchor: at },
        userEvent: 'input.complete',
      });
    }
    begun = view.state;
  },
  // A browser glues lines itself, makes words of signs such as those of a line break, and shows words as the marks before them.
  beforeinput(event, view) {
    const { empty } = view.state.selection.main;
    if (event.inputType !== 'insertText' || !event.data || empty) return false;
    const options = { userEvent: 'input.type', scrollIntoView: true };
    view.dispatch(view.state.replaceSelection(event.data), options);
    return true;
  },
  compositionend: (_, view) =>
    void requestAnimationFrame(() => {
      if (!begun) return;
      const { from, to } = begun.selection.main;
      const text = view.state.sliceDoc(from, Math.max(from, view.state.selection.main.head));
      const composed = begun.changes({ from, to, insert: text });
      const whole = toWhole(begun, { from, to, text });
      if (text === '' || !whole || !composed.apply(begun.doc).eq(view.state.doc)) return;
      view.dispatch({
        changes: { from: whole.from, to: composed.mapPos(whole.to, 1), insert: whole.text },
        selection: { anchor: whole.anchor },
        userEvent: 'input.complete',
      });
    }),
});

/**
 * No change leaves behind a part of what works only as a whole, words where they are none, or two paragraphs as lines of one.
 * Marks, footnotes, tables, pictures and elements stay whole or go whole: a key selects those that are shown by their names, and
 * the next one deletes them. What is typed goes to the words of its line or cell; on the blank line between two paragraphs, or
 * directly beside what fills its lines or over a picture, it is a paragraph of its own. A year begins no list.
 */
export const keepWhole: Extension = [keepYears, filter, composition];

/** @returns undefined if a change needs no other */
function toWhole(state: EditorState, given: Change, userEvent = ''): Whole | undefined {
  const whole = toApart(state, given, userEvent);
  return keepStress(state, whole ?? { ...given, anchor: given.from + given.text.length }) ?? whole;
}

function toApart(state: EditorState, given: Change, userEvent: string): Whole | undefined {
  const folds = state.facet(allFolds);
  const rows = given.from < given.to ? getTypedRows(state, given, given.text) : undefined;
  if (rows?.anchor !== undefined) return rows;
  const change = rows ?? keepEnds(state, given);
  if (change.from === change.to) {
    const at = change.from;
    if (change.text === ' ' && isBehindYear(state, at))
      return { from: at - 1, to: at, text: `\\${state.sliceDoc(at - 1, at)} `, anchor: at + 2 };
    const text = getTypedWords(state, at, change.text);
    const place = text.includes('\n') ? at : getWordsPlace(state, at, text);
    const [before, after] = getGaps(state, { from: place, to: place }, text, folds);
    if (given.from === given.to && place === at && text === change.text && !before && !after)
      return undefined;
    const [from, to] = [Math.min(at, place), Math.max(at, place)];
    const [passed, behind] = [state.sliceDoc(at, to), state.sliceDoc(from, at)];
    const anchor = place + before.length + text.length;
    return { from, to, text: passed + before + text + after + behind, anchor };
  }
  const { text } = change;
  if (userEvent === 'input.type' && isSelected(state, change)) {
    const below = { from: change.to, to: change.to, text };
    return toApart(state, below, '') ?? { ...below, anchor: below.to + text.length };
  }
  const [, direction] = /^delete\.(backward|forward)$/.exec(userEvent) ?? [];
  const isKey = state.selection.main.empty;
  const apart = isKey ? { ...change, kept: [] } : getApart(state, change, text, folds);
  const key = isKey ? (direction as 'backward' | 'forward' | undefined) : undefined;
  const { from, to, before, after } = toWholeDeletion(state, apart, apart.kept, key);
  const [above, below] = getGaps(state, { from, to }, before + text + after);
  const [start, end] = [above + before, after + below];
  if (from === given.from && to === given.to && !start && !end) return undefined;
  return { from, to, text: start + text + end, anchor: from + start.length + text.length };
}

/**
 * Leaves the mark and the break of lines whose words are selected, as from Home to End; also the break that is selected if
 * words take their place, as over a triple click.
 */
function keepEnds(state: EditorState, change: Change): Change {
  const { doc, selection } = state;
  const { from, text } = change;
  if (selection.main.empty || (from === 0 && change.to === doc.length)) return change;
  const [first, last] = [doc.lineAt(from), doc.lineAt(change.to)];
  const words = first.from + getMarksLength(first.text);
  const isLines = text
    .split('\n')
    .slice(0, -1)
    .every((one) => hardBreak.test(one));
  const isWords = text !== '' && isLines && getMarksLength(text) === 0;
  const isBelow =
    last.number > first.number && /^[\s>]*$/.test(state.sliceDoc(last.from, change.to));
  let to = isWords && isBelow && from <= words ? doc.line(last.number - 1).to : change.to;
  const { text: line, to: end } = doc.lineAt(to);
  if (to === end && to < doc.length && hardBreak.test(line) && from < to - 1) to -= 1;
  const isWithin = from < words && words < to && (text === '' ? to <= first.to : isWords);
  return { from: isWithin && !isCode(state, from) ? words : from, to, text };
}
