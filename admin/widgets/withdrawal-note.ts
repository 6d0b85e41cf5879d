import { createElement as h, type ReactNode } from 'react';
import { changeField } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { createSmallButton } from '../dom/small-button.ts';

const { status: statusMessages } = messages;

/** Says what readers see of a withdrawn entry, and takes the withdrawal out of the form. */
export function WithdrawalNote({ isInForm }: { readonly isInForm: boolean }): ReactNode {
  const undo = () => changeField('withdrawn', null);
  return h(
    'p',
    { role: 'status' },
    isInForm ? statusMessages.noticeShown : statusMessages.withdrawalUndone,
    isInForm && createSmallButton(statusMessages.undoWithdrawal, undo),
  );
}
