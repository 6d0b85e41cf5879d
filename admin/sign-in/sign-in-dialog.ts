import { createField } from '../dialogs/field.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { messages } from '../messages/index.ts';
import { parseSignInCode, signIn, type User } from './session.ts';

let asking: Promise<boolean> | undefined;

/**
 * Lets the person who was signed in do so again without leaving the text that they are writing.
 * @returns false when they do not want to; several requests wait for one answer
 */
export function signInAgain(user: User): Promise<boolean> {
  asking ??= ask(user).finally(() => (asking = undefined));
  return asking;
}

async function ask(user: User): Promise<boolean> {
  const { signIn: text, dialogs } = messages;
  const { field, control } = createField(text.code, 'input');
  const choice = await openDialog({
    title: text.again,
    content: [text.againExplain, field, text.codeHint],
    actions: [
      { label: text.submit, value: 'sign-in', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    async check(value) {
      if (value === 'cancel') return undefined;
      const answer = await signIn(parseSignInCode(control.value), user);
      return 'user' in answer ? undefined : text.problems[answer.problem];
    },
  });
  return choice === 'sign-in';
}
