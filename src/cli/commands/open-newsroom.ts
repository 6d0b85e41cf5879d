import type { Hono } from 'hono';
import { readClock, type Environment } from '../../environment/environment.ts';
import { getAdminSettings } from '../../server/admin-settings.ts';
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
  | 'admin'
  | 'preview'
  | 'listVersions'
  | 'findChange'
  | 'findReturning'
  | 'onWork'
  | 'now'
> {
  /** Where content and the server's own data are. */
  readonly environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'stateDir'>;
}

/** Creates a newsroom that prints sign-in links and errors to the terminal. */
export async function openNewsroom({
  environment,
  ...options
}: OpenNewsroomOptions): Promise<OpenNewsroom> {
  const { stateDir } = environment;
  let url = '';
  const codes = createSignInCodes(readClock, (code) =>
    console.log(`Sign in once with ${url}/admin/#code=${code} within 15 minutes.`),
  );
  const ended = await openEndedSessions(stateDir, readClock() - sessionLifetime * 1000);
  const sessions = createSessions(await getSessionSecret(stateDir), ended);
  const log = (message: string) => console.error(message);
  options.store.prepareLists();
  return {
    app: createNewsroom({
      ...options,
      sessions,
      codes,
      log,
      getSettings: () => getAdminSettings(environment),
    }),
    invite(origin) {
      url = origin;
      codes.renew();
    },
  };
}
