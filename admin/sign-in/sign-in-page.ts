import { createElement as h, useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.ts';
import { forgetSignInCode, takeSignInCode } from './sign-in-code.ts';
import { messages } from '../messages/index.ts';
import { getSession, getSuggestion, parseSignInCode, signIn, type User } from './session.ts';

interface SignInProps {
  onLogin(user: User): void;
  readonly inProgress: boolean;
}

const { signIn: text } = messages;

/** Asks who it is and for the link from the terminal. Whoever is signed in already passes through. */
export function SignInPage({ onLogin, inProgress }: SignInProps): ReactNode {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  // What came with the address, or what is pasted.
  const [code, setCode] = useState(takeSignInCode);
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [isAsking, setAsking] = useState(true);

  useEffect(() => {
    const ask = async () => {
      const { user } = await getSession();
      if (user) return onLogin(user);
      const suggested = code ? await getSuggestion(code) : undefined;
      setName(suggested?.name ?? '');
      setEmail(suggested?.email ?? '');
      setAsking(false);
    };
    ask().catch(() => {
      setProblem(text.problems.unreachable);
      setAsking(false);
    });
    // Whoever puts the link into the address of this page does not load it anew.
    const follow = () => {
      setCode(takeSignInCode());
      setProblem('');
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
    // Once: `onLogin` is another function each time Decap renders.
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = code || parseSignInCode(link);
    if (!name.trim() || !email.trim() || !given) return setProblem(text.incomplete);
    setWorking(true);
    setProblem('');
    const user = { name: name.trim(), email: email.trim() };
    const answer = await signIn(given, user);
    setWorking(false);
    if ('user' in answer) return onLogin(answer.user);
    if (answer.problem === 'wrong-code' || answer.problem === 'expired-code') {
      // The next link can be pasted.
      forgetSignInCode();
      setCode('');
    }
    setProblem(text.problems[answer.problem]);
  };

  const field = (
    id: string,
    label: string,
    value: string,
    onChange: (value: string) => void,
    more: Record<string, string> = {},
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

  // A name that is proposed later would run into the one that is being typed.
  if (isAsking) return null;
  return h(
    'main',
    { className: 'newsroom-sign-in' },
    h('h1', null, text.title),
    h('p', null, text.explain),
    h(
      'form',
      { onSubmit: (event: FormEvent) => void submit(event), noValidate: true },
      field('sign-in-name', text.name, name, setName, { autoComplete: 'name' }),
      field('sign-in-email', text.email, email, setEmail, { type: 'email', autoComplete: 'email' }),
      !code &&
        field('sign-in-code', text.code, link, setLink, {
          autoComplete: 'off',
          'aria-describedby': 'sign-in-hint',
        }),
      !code && h('p', { id: 'sign-in-hint', className: 'newsroom-hint' }, text.codeHint),
      h('p', { role: 'alert', className: 'newsroom-problem' }, problem),
      h(
        'button',
        { className: 'newsroom-button primary', disabled: isWorking || inProgress },
        isWorking || inProgress ? text.working : text.submit,
      ),
    ),
    h(LanguageSwitch),
  );
}
