import type { User } from '../../src/server/sign-in/user.ts';
import { askServer, followClock } from '../settings/ask-server.ts';

export interface Session {
  readonly user: User | null;
}

/** Codes with which the server rejects a sign-in. */
const errorCodes = ['wrong-code', 'expired-code', 'wrong-person'] as const;

/** Why signing in failed. */
export type SignInProblem = (typeof errorCodes)[number] | 'unreachable' | 'failed';

/** Asks the server who is signed in. @throws if it does not answer */
export async function getSession(options?: RequestInit): Promise<Session> {
  const response = await askServer('GET', 'session', undefined, options);
  followClock(response);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Session;
}

/**
 * Name and address that Git has for the user of this machine; the server gives them only for a valid code. Of one that
 * is too old or was used, says so, before anybody fills in the form.
 */
export async function getSuggestion(
  code: string,
): Promise<{ readonly suggested?: User; readonly problem?: SignInProblem }> {
  try {
    const response = await askServer('POST', 'session/suggestion', { code });
    return (await response.json()) as Awaited<ReturnType<typeof getSuggestion>>;
  } catch {
    // Staff then type their names.
    return {};
  }
}

/** Signs in with the code of a link. */
export async function signIn(
  code: string,
  user: User,
): Promise<{ readonly user: User } | { readonly problem: SignInProblem }> {
  try {
    const response = await askServer('POST', 'session', { code, ...user });
    if (response.ok) return (await response.json()) as { user: User };
    if (response.status >= 500) return { problem: 'unreachable' };
    const { code: serverCode } = (await response.json()) as { readonly code?: string };
    return { problem: errorCodes.find((one) => one === serverCode) ?? 'failed' };
  } catch {
    return { problem: 'unreachable' };
  }
}

const farewells: (() => Promise<unknown>)[] = [];

/** Calls a task before somebody signs out, while the server still knows them. */
export function beforeSignOut(task: () => Promise<unknown>): void {
  farewells.push(task);
}

export async function signOut(): Promise<void> {
  await Promise.all(farewells.map((task) => task()));
  await askServer('DELETE', 'session');
}

/** Finds the code in what staff paste: the whole link or the code alone. */
export function parseSignInCode(pasted: string): string {
  return /code=([\w-]+)/.exec(pasted)?.[1] ?? pasted.trim();
}
