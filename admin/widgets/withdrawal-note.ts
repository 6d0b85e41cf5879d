import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import { messages } from '../messages/index.ts';

const { status: statusMessages } = messages;

/** Says what readers see of a withdrawn entry, and takes the withdrawal out of the form. */
export function WithdrawalNote({ isInForm }: { readonly isInForm: boolean }): ReactNode {
  const undo = () => {
    const change = { field: Map({ name: 'withdrawn' }), value: null, metadata: {}, entries: [] };
    store.dispatch(changeDraftField(change));
  };
  const button = { type: 'button' as const, className: 'newsroom-small-button', onClick: undo };
  return h(
    'p',
    { role: 'status' },
    isInForm ? statusMessages.noticeShown : statusMessages.withdrawalUndone,
    isInForm && h('button', button, statusMessages.undoWithdrawal),
  );
}
