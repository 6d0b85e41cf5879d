import {
  createElement as h,
  useEffect,
  useState,
  type FocusEvent,
  type FormEvent,
  type ReactNode,
} from 'react';
import type { User } from '../../src/server/sign-in/user.ts';
import { openFirstScreen } from './first-screen.ts';
import { carryForm, takeCarriedForm } from './carried-form.ts';
import { LanguageSwitch } from './language-switch.ts';
import { forgetSignInCode, hasSignInCode, takeSignInCode } from './sign-in-code.ts';
import { messages } from '../messages/index.ts';
import {
  getSession,
  getSuggestion,
  parseSignInCode,
  signIn,
  type SignInProblem,
} from './session.ts';

interface SignInProps {
  onLogin(user: User): void;
  readonly inProgress: boolean;
}

const { signIn: signInMessages } = messages;

/** Asks for name, address and the link from the terminal. Signs in at once if there is a session. */
export function SignInPage({ onLogin, inProgress }: SignInProps): ReactNode {
  const [carried] = useState(takeCarriedForm);
  const [suggested, setSuggested] = useState<User>();
  const [name, setName] = useState(carried?.name ?? '');
  const [typedEmail, setEmail] = useState(carried?.email);
  const email = typedEmail ?? suggested?.email ?? '';
  // The code from the address of the page; without one, staff paste the link.
  const [code, setCode] = useState(() => carried?.code || takeSignInCode());
  const [link, setLink] = useState(carried?.link ?? '');
  const [rejected, setRejected] = useState(carried?.problem);
  const [problem, setProblem] = useState(rejected ? signInMessages.problems[rejected] : '');
  const [isWorking, setWorking] = useState(false);
  const [isAsking, setAsking] = useState(true);

  const rejectCode = (reason: SignInProblem) => {
    if (reason === 'wrong-code' || reason === 'expired-code') {
      // Let staff paste a newer link.
      forgetSignInCode();
      setCode('');
    }
    setRejected(reason);
    setProblem(signInMessages.problems[reason]);
  };
  /** Says of a link that no longer works so before anybody fills in the form. */
  const check = async (given: string) => {
    const { suggested, problem } = given ? await getSuggestion(given) : {};
    if (problem) rejectCode(problem);
    return suggested;
  };

  useEffect(() => {
    const ask = async () => {
      const { user } = await getSession();
      if (user) return onLogin(user);
      const suggested = await check(code);
      setSuggested(suggested);
      if (!carried) setName(suggested?.name ?? '');
      setAsking(false);
    };
    ask().catch(() => {
      setProblem(signInMessages.problems.unreachable);
      setAsking(false);
    });
    // Opening the link in this window changes only the hash and does not reload the page.
    const readCode = () => {
      if (!hasSignInCode()) return;
      const opened = takeSignInCode();
      setCode(opened);
      // The router has taken the code for a screen.
      openFirstScreen();
      setProblem('');
      setRejected(undefined);
      // Whom it suggests would come while somebody fills in the form.
      void check(opened);
    };
    window.addEventListener('hashchange', readCode);
    return () => window.removeEventListener('hashchange', readCode);
    // Runs once: `onLogin` is a new function at each render of Decap.
  }, []);

  const reject = (part: keyof typeof signInMessages.missing, problem: string) => {
    const input = document.querySelector<HTMLInputElement>(`#sign-in-${part}`);
    input?.focus();
    // What is typed replaces it.
    input?.select();
    setProblem(problem);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = code || parseSignInCode(link);
    const missing = Object.entries({ name, email, link: given })
      .filter(([, value]) => !value.trim())
      .map(([part]) => part as keyof typeof signInMessages.missing);
    if (missing[0])
      return reject(missing[0], missing.map((part) => signInMessages.missing[part]).join(' '));
    if (name.includes('@')) return reject('name', signInMessages.noName);
    // Another person has another address, and others would read who writes from the wrong one.
    if (typedEmail === undefined && name.trim() !== suggested?.name) {
      setEmail(email);
      return reject('email', signInMessages.checkEmail);
    }
    setWorking(true);
    setProblem('');
    setRejected(undefined);
    const user = { name: name.trim(), email: email.trim() };
    const answer = await signIn(given, user);
    setWorking(false);
    if (!('user' in answer)) return rejectCode(answer.problem);
    // It works once: who signs out sees this page again.
    forgetSignInCode();
    onLogin(answer.user);
  };

  const field = (
    id: string,
    label: string,
    value: string,
    onChange: (value: string) => void,
    more: Record<string, unknown> = {},
  ) =>
    h(
      'label',
      { className: 'newsroom-field', htmlFor: id },
      label,
      h('input', {
        id,
        value,
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        ...more,
      }),
    );

  // A suggestion that came later would overwrite a name that is being typed.
  if (isAsking) return null;
  return h(
    'main',
    { className: 'newsroom-sign-in' },
    h('h1', null, signInMessages.title),
    h('p', null, signInMessages.explain),
    h(
      'form',
      { onSubmit: (event: FormEvent) => void submit(event), noValidate: true },
      field('sign-in-name', signInMessages.name, name, setName, {
        autoComplete: 'name',
        autoFocus: true,
        // What is typed replaces the name of the computer's owner.
        onFocus: ({ target }: FocusEvent<HTMLInputElement>) => target.select(),
      }),
      field('sign-in-email', signInMessages.email, email, setEmail, {
        type: 'email',
        autoComplete: 'email',
      }),
      !code &&
        field('sign-in-link', signInMessages.code, link, setLink, {
          autoComplete: 'off',
          'aria-describedby': 'sign-in-hint',
        }),
      !code && h('p', { id: 'sign-in-hint', className: 'newsroom-hint' }, signInMessages.codeHint),
      h('p', { role: 'alert', className: 'newsroom-problem' }, problem),
      h(
        'button',
        { className: 'newsroom-button primary', disabled: isWorking || inProgress },
        isWorking || inProgress ? signInMessages.working : signInMessages.submit,
      ),
    ),
    h(LanguageSwitch, {
      beforeReload: () => carryForm({ name, email: typedEmail, code, link, problem: rejected }),
    }),
  );
}
