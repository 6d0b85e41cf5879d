import { setClock } from '../../src/clock.ts';

/** The e-mail address of the person whose page this is, once known. */
let person: string | undefined;

/** Sends requests from now on in the name of a person; the server refuses them once somebody else has signed in. */
export function askAs({ email }: { readonly email: string }): void {
  person = email;
}

/**
 * Sends a request to the newsroom's server. What changes something needs a header that no form of another page can send.
 * @throws if the server does not answer
 */
export const askServer = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  options?: RequestInit,
): Promise<Response> =>
  fetch(`/admin/api/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-Newsroom': '1',
      ...(person !== undefined && { 'X-User': person }),
    },
    ...(body && { body: JSON.stringify(body) }),
    ...options,
  });

/** Sets the admin's clock by an answer of the server: a text is public once the server's clock says so. */
export function followClock({ headers }: Response): void {
  const now = Date.parse(headers.get('Date') ?? '');
  if (!Number.isNaN(now)) setClock(now);
}
