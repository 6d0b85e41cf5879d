import type { SignInProblem } from './session.ts';

/** The form of the sign-in page. */
export interface SignInForm {
  readonly name: string;
  /** Undefined while it is the suggested one. */
  readonly email: string | undefined;
  /** Code of the link that was opened; empty without one. */
  readonly code: string;
  /** What was pasted as link. */
  readonly link: string;
  /** Why a link or person was rejected. */
  readonly problem: SignInProblem | undefined;
}

/** Carries a form over while the page is loaded again: in the history of the tab, so that no storage has the code. */
export function carryForm(form: SignInForm): void {
  history.replaceState({ signIn: form }, '');
}

/** Gives the form that was carried over, once. */
export function takeCarriedForm(): SignInForm | undefined {
  const { signIn: form } = (history.state ?? {}) as { readonly signIn?: SignInForm };
  if (form) history.replaceState(null, '');
  return form;
}
