import { openDialog, toField, element } from '../dialogs/dialog.ts';
import { messages } from '../messages/index.ts';
import { parseSignInCode, signIn, type User } from './session.ts';

let asking: Promise<boolean> | undefined;

/**
 * Lets whoever was signed in do so again without leaving the text that they are writing.
 * @returns false when they do not want to; several requests wait for one answer
 */
export function signInAgain(user: User): Promise<boolean> {
  asking ??= ask(user).finally(() => (asking = undefined));
  return asking;
}

async function ask(user: User): Promise<boolean> {
  const { signIn: text, dialogs } = messages;
  const { field, control } = toField(text.code, 'input', { autocomplete: 'off' });
  const problem = element('p');
  problem.className = 'newsroom-problem';
  problem.setAttribute('role', 'alert');
  const choice = await openDialog({
    title: text.again,
    content: [text.againExplain, field, text.codeHint, problem],
    actions: [
      { label: text.submit, value: 'sign-in', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    async mayClose(value) {
      if (value === 'cancel') return true;
      const answer = await signIn(parseSignInCode(control.value), user);
      if ('user' in answer) return true;
      problem.textContent = text.problems[answer.problem];
      return false;
    },
  });
  return choice === 'sign-in';
}
