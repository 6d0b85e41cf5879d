import type { User } from '../../src/server/sign-in/user.ts';
import { createField } from '../dialogs/field.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { messages } from '../messages/index.ts';
import { parseSignInCode, signIn } from './session.ts';

let asking: Promise<boolean> | undefined;

/**
 * Asks the person who was signed in to sign in again, without leaving the entry that they are writing.
 * Requests that arrive meanwhile wait for the same dialog.
 * @param isOther whether somebody else has signed in in this browser
 * @returns false if they cancel
 */
export function signInAgain(user: User, isOther: boolean): Promise<boolean> {
  asking ??= ask(user, isOther).finally(() => (asking = undefined));
  return asking;
}

async function ask(user: User, isOther: boolean): Promise<boolean> {
  const { signIn: signInMessages, dialogs } = messages;
  const { field, control } = createField(signInMessages.code, 'input');
  const choice = await openDialog({
    title: signInMessages.again,
    content: [
      isOther ? signInMessages.otherExplain(user.name) : signInMessages.againExplain,
      field,
      signInMessages.codeHint,
    ],
    actions: [
      { label: signInMessages.submit, value: 'sign-in', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    async check(value) {
      if (value === 'cancel') return undefined;
      const answer = await signIn(parseSignInCode(control.value), user);
      return 'user' in answer ? undefined : signInMessages.problems[answer.problem];
    },
  });
  return choice === 'sign-in';
}
