import type { Hono } from 'hono';
import { readClock, type Environment } from '../../environment/environment.ts';
import { getAdminSettings } from '../../server/admin-settings.ts';
import { createNewsroom, type NewsroomParts } from '../../server/newsroom-server.ts';
import type { ServerEnv } from '../../server/http/request-guard.ts';
import { openSessions } from '../../server/sign-in/sessions.ts';
import { createSignInCodes } from '../../server/sign-in/sign-in-codes.ts';

interface OpenNewsroom {
  readonly app: Hono<ServerEnv>;
  /** Prints a link to sign in with at the origin where the app is served. */
  invite(origin: string): void;
}

/** What a newsroom is opened with. */
interface OpenNewsroomOptions extends Omit<
  NewsroomParts,
  'sessions' | 'codes' | 'log' | 'getSettings' | 'siteUrl'
> {
  /** By default, reads them from the content folder. */
  readonly getSettings?: NewsroomParts['getSettings'];
  /** Where content and the server's own data are. */
  readonly environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'stateDir'>;
}

/** Creates a newsroom that prints sign-in links and errors to the terminal. */
export async function openNewsroom({
  environment,
  getSettings = () => getAdminSettings(environment),
  ...options
}: OpenNewsroomOptions): Promise<OpenNewsroom> {
  let url = '';
  const codes = createSignInCodes(readClock, (code) =>
    console.log(`Sign in once with ${url}/admin/#code=${code} within 15 minutes.`),
  );
  const sessions = await openSessions(environment.stateDir);
  const log = (message: string) => console.error(message);
  options.store.prepareLists();
  return {
    app: createNewsroom({
      ...options,
      sessions,
      codes,
      log,
      siteUrl: environment.siteUrl,
      getSettings,
    }),
    invite(origin) {
      url = origin;
      codes.renew();
    },
  };
}
