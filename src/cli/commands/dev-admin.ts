import { Hono } from 'hono';
import { readClock, type Environment } from '../../environment/environment.ts';
import type { NewsroomParts } from '../../server/newsroom-server.ts';
import type { SiteState } from '../../server/publisher/publisher.ts';
import type { ServerEnv } from '../../server/http/request-guard.ts';
import { openGitStore } from '../../server/store/git-store.ts';
import { openNewsroom } from './open-newsroom.ts';
import { serveAdmin } from './served-admin.ts';

interface DevAdmin {
  readonly app: Hono | Hono<ServerEnv>;
  /** Prints a link to sign in with, if there is anything to sign in to. */
  invite(origin: string): void;
  close(): Promise<void>;
}

/**
 * Opens the admin for the content folder, without a site of its own.
 * @param getPreview what the preview knows of the content as it is now, by the name of the file
 * @throws when the repository cannot be used
 */
export async function openDevAdmin(
  environment: Environment,
  getPreview: () => Promise<Readonly<Record<string, object>>>,
): Promise<DevAdmin> {
  const { contentDir, isNowFixed } = environment;
  const now = isNowFixed ? () => environment.now : readClock;
  const store = await openGitStore(contentDir, now, environment);
  const publisher = createDevPublisher(() => store.getHead(), now);
  const { app, invite } = await openNewsroom({
    store,
    publisher,
    site: new Hono(),
    admin: createFreshAdmin(environment),
    preview: new Hono().get('*', async (c) => {
      const name = c.req.path.replace(/.*\/|\.json$/g, '');
      const part = (await getPreview())[name];
      return part ? c.json(part) : c.notFound();
    }),
    environment,
    listVersions: () => [],
    findReturning: () => [],
    now,
  });
  return { app, invite, close: () => store.close() };
}

/** The admin, bundled again when its page is requested and something has changed. */
function createFreshAdmin(environment: Environment): Hono {
  const { load, site } = serveAdmin(environment);
  return new Hono()
    .get('/admin/', async (_, next) => {
      await load();
      await next();
    })
    .route('/', site);
}

/** The state of the site: Astro shows everything published at once. */
function createDevPublisher(
  getHead: () => Promise<string>,
  now: () => number,
): NewsroomParts['publisher'] {
  let state: SiteState = { state: 'building' };
  async function update(): Promise<void> {
    state = await getHead().then(
      (commit) => ({ state: 'ready', commit, builtAt: new Date(now()).toISOString() }),
      (error: Error) => ({ state: 'failed', cause: error.message }),
    );
  }
  // Without versions, nobody asks for it.
  const rollBack = () => Promise.reject(new Error('There are no versions while developing.'));
  return { getState: () => state, update, updateIfMoved: update, rollBack };
}
