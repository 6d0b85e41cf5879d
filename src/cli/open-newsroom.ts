import type { Hono } from 'hono';
import { readClock } from '../environment/environment.ts';
import { openEndedSessions } from '../server/sign-in/ended-sessions.ts';
import { createNewsroom, type NewsroomParts } from '../server/newsroom-server.ts';
import type { ServerEnv } from '../server/http/request-guard.ts';
import { getSessionSecret } from '../server/sign-in/session-secret.ts';
import { createSessions, sessionLifetime } from '../server/sign-in/sessions.ts';
import { createSignInCodes } from '../server/sign-in/sign-in-codes.ts';

interface OpenNewsroom {
  readonly app: Hono<ServerEnv>;
  /** Prints a link to sign in with at the origin where the app is served. */
  invite(origin: string): void;
}

interface OpenParts extends Pick<NewsroomParts, 'store' | 'publisher' | 'site'> {
  /** Where the server keeps what is its own, if it can. */
  readonly stateDir: string | undefined;
}

/** Puts a newsroom together, with sign-in links and errors in the terminal. */
export async function openNewsroom({ stateDir, ...parts }: OpenParts): Promise<OpenNewsroom> {
  let url = '';
  const codes = createSignInCodes(readClock, (code) =>
    console.log(`Sign in once with ${url}/admin/#code=${code} within 15 minutes.`),
  );
  const ended = await openEndedSessions(stateDir, readClock() - sessionLifetime * 1000);
  const sessions = createSessions(await getSessionSecret(stateDir), ended);
  const log = (text: string) => console.error(text);
  return {
    app: createNewsroom({ ...parts, sessions, codes, log }),
    invite(origin) {
      url = origin;
      codes.renew();
    },
  };
}
