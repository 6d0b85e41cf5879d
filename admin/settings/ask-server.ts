import { setClock } from '../../src/clock.ts';
import { getPerson } from './person.ts';

/** Milliseconds to wait for an answer: a line that is lost without a sign, as on a train, would let staff wait for ever. */
const limit = 60_000;

/** Characters that the slowest line sends in a millisecond: 40 kbit/s. */
const speed = 5;

/**
 * Sends a request to the newsroom's server. What changes something needs a header that no form of another page can send. The
 * server refuses a page whose person is no longer the one who is signed in.
 * @param options may have a limit of its own as `signal`
 * @throws if the server does not answer
 */
export const askServer = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  options?: RequestInit,
): Promise<Response> => {
  const person = getPerson();
  const text = body && JSON.stringify(body);
  return fetch(`/admin/api/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-Newsroom': '1',
      ...(person && { 'X-User': person.email }),
    },
    signal: AbortSignal.timeout(limit + (text?.length ?? 0) / speed),
    ...(text && { body: text }),
    ...options,
  });
};

/** Sets the admin's clock by an answer of the server: a text is public once the server's clock says so. */
export function followClock({ headers }: Response): void {
  const now = Date.parse(headers.get('Date') ?? '');
  if (!Number.isNaN(now)) setClock(now);
}
