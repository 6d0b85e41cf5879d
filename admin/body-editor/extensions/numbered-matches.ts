import { getSearchQuery, SearchQuery, searchPanelOpen, setSearchQuery } from '@codemirror/search';
import { EditorState, Transaction, type Extension, type TransactionSpec } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { findRead, isShown, toWords } from './shown-words.ts';

/**
 * Lets the search find and replace only words that readers see, by words, and says which of how many matches is chosen, and how many
 * were replaced. CodeMirror says this to screen readers only, and by the numbers of lines, which staff do not see.
 */
export function numberMatches(show: (message: string) => void): Extension {
  const { matchOf, noMatch, splitMatch, replaced } = getAdminLanguage().bodyEditor;
  const sayNone = (state: EditorState) => {
    const { search } = getSearchQuery(state);
    if (search === '' || findChosen(state).count > 0) return '';
    return findRead(state, search) ? splitMatch : noMatch;
  };
  return [
    keymap.of([{ key: 'Enter', scope: 'search-panel', run: selectSplit }]),
    EditorState.transactionFilter.of((transaction) => {
      if (isSearch(transaction)) return toSilent(transaction);
      const { effects, startState } = transaction;
      const asked = effects.find((effect) => effect.is(setSearchQuery));
      if (!asked) return transaction;
      const query = new SearchQuery({ ...asked.value, test: isWords });
      const others = effects.filter((effect) => effect !== asked);
      // The panel asks again at each key.
      const isNew = !query.eq(getSearchQuery(startState));
      return { effects: [...others, ...(isNew ? [setSearchQuery.of(query)] : [])] };
    }),
    EditorView.updateListener.of(({ transactions, startState, state }) => {
      const last = transactions.findLast(isSearch);
      if (last) {
        const { chosen, count } = findChosen(state);
        const said = last.isUserEvent('input.replace') ? [replaced(countChanges(last))] : [];
        show([...said, ...(chosen > 0 ? [matchOf(chosen, count)] : [])].join(' '));
      } else if (transactions.some(({ effects }) => effects.some((one) => one.is(setSearchQuery))))
        show(sayNone(state));
      else if (searchPanelOpen(startState) && !searchPanelOpen(state)) show('');
    }),
  ];
}

/** Selects the next place with the words that are searched for, where they are not written in the same way. */
const selectSplit: Command = (view) => {
  const { search } = getSearchQuery(view.state);
  const isInField = document.activeElement?.matches('[main-field]');
  if (!isInField || search === '' || findChosen(view.state).count > 0) return false;
  const found = findRead(view.state, search, view.state.selection.main.to);
  if (!found) return false;
  const effects = EditorView.scrollIntoView(found.from, { y: 'center' });
  view.dispatch({ selection: { anchor: found.from, head: found.to }, effects });
  return true;
};

const isWords: SearchQuery['test'] = (_match, state, from, to) => isShown(state, from, to);

const isSearch = (transaction: Transaction): boolean =>
  transaction.isUserEvent('select.search') || transaction.isUserEvent('input.replace');

function toSilent(transaction: Transaction): TransactionSpec {
  const { startState, changes, newSelection, effects } = transaction;
  const written = changes.empty ? changes : toWords(startState, changes);
  return {
    changes: written,
    selection: newSelection.map(changes.invertedDesc).map(written),
    effects: effects.filter((effect) => !effect.is(EditorView.announce)),
    annotations: Transaction.userEvent.of(transaction.annotation(Transaction.userEvent)!),
  };
}

function countChanges({ changes }: Transaction): number {
  let count = 0;
  changes.iterChanges(() => (count += 1), true);
  return count;
}

/** @returns which match is selected, counted from 1, or 0 */
function findChosen(state: EditorState): { readonly chosen: number; readonly count: number } {
  const { from, to } = state.selection.main;
  let [chosen, count] = [0, 0];
  const matches = getSearchQuery(state).getCursor(state);
  for (let next = matches.next(); !next.done; next = matches.next()) {
    count += 1;
    if (next.value.from === from && next.value.to === to) chosen = count;
  }
  return { chosen, count };
}
