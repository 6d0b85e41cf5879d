import { getSearchQuery, searchPanelOpen, setSearchQuery } from '@codemirror/search';
import { EditorState, Transaction, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/**
 * Says which of how many matches of the search is chosen, and how many were replaced. CodeMirror says this to screen readers
 * only, and by the numbers of lines, which staff do not see.
 */
export function numberMatches(show: (message: string) => void): Extension {
  const { matchOf, noMatch, replaced } = getAdminLanguage().bodyEditor;
  return [
    EditorState.transactionFilter.of((transaction) =>
      isSearch(transaction) ? toSilent(transaction) : transaction,
    ),
    EditorView.updateListener.of(({ transactions, startState, state }) => {
      const last = transactions.findLast(isSearch);
      if (last) {
        const { chosen, count } = findChosen(state);
        const said = last.isUserEvent('input.replace') ? [replaced(countChanges(last))] : [];
        show([...said, ...(chosen > 0 ? [matchOf(chosen, count)] : [])].join(' '));
      } else if (transactions.some(({ effects }) => effects.some((one) => one.is(setSearchQuery))))
        show(getSearchQuery(state).search && findChosen(state).count === 0 ? noMatch : '');
      else if (searchPanelOpen(startState) && !searchPanelOpen(state)) show('');
    }),
  ];
}

const isSearch = (transaction: Transaction): boolean =>
  transaction.isUserEvent('select.search') || transaction.isUserEvent('input.replace');

const toSilent = (transaction: Transaction): TransactionSpec => ({
  changes: transaction.changes,
  selection: transaction.newSelection,
  effects: transaction.effects.filter((effect) => !effect.is(EditorView.announce)),
  annotations: Transaction.userEvent.of(transaction.annotation(Transaction.userEvent)!),
});

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
