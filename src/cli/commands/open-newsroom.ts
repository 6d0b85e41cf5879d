import type { Hono } from 'hono';
import { readClock } from '../../environment/environment.ts';
import { openEndedSessions } from '../../server/sign-in/ended-sessions.ts';
import { createNewsroom, type NewsroomParts } from '../../server/newsroom-server.ts';
import type { ServerEnv } from '../../server/http/request-guard.ts';
import { getSessionSecret } from '../../server/sign-in/session-secret.ts';
import { createSessions, sessionLifetime } from '../../server/sign-in/sessions.ts';
import { createSignInCodes } from '../../server/sign-in/sign-in-codes.ts';

interface OpenNewsroom {
  readonly app: Hono<ServerEnv>;
  /** Prints a link to sign in with at the origin where the app is served. */
  invite(origin: string): void;
}

/** What a newsroom is opened with. */
export interface OpenNewsroomOptions extends Pick<
  NewsroomParts,
  | 'store'
  | 'publisher'
  | 'site'
  | 'listVersions'
  | 'findChange'
  | 'findReturning'
  | 'onWork'
  | 'now'
> {
  /** Where the server keeps its own data, if it can. */
  readonly stateDir: string | undefined;
}

/** Creates a newsroom that prints sign-in links and errors to the terminal. */
export async function openNewsroom({
  stateDir,
  ...options
}: OpenNewsroomOptions): Promise<OpenNewsroom> {
  let url = '';
  const codes = createSignInCodes(readClock, (code) =>
    console.log(`Sign in once with ${url}/admin/#code=${code} within 15 minutes.`),
  );
  const ended = await openEndedSessions(stateDir, readClock() - sessionLifetime * 1000);
  const sessions = createSessions(await getSessionSecret(stateDir), ended);
  const log = (message: string) => console.error(message);
  options.store.prepareLists();
  return {
    app: createNewsroom({ ...options, sessions, codes, log }),
    invite(origin) {
      url = origin;
      codes.renew();
    },
  };
}
