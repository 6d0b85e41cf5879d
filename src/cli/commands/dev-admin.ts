import { Hono } from 'hono';
import { join } from 'node:path';
import { buildAdmin } from '../../build/admin/admin-bundle.ts';
import type { Environment } from '../../environment/environment.ts';
import type { NewsroomParts } from '../../server/newsroom-server.ts';
import type { SiteState } from '../../server/publisher/publisher.ts';
import type { ServerEnv } from '../../server/http/request-guard.ts';
import { createStaticSite } from '../../server/site/static-site.ts';
import { openGitStore } from '../../server/store/git-store.ts';
import { readClock } from '../../environment/environment.ts';
import { openNewsroom } from './open-newsroom.ts';

interface DevAdmin {
  readonly app: Hono | Hono<ServerEnv>;
  /** Prints a link to sign in with, if there is anything to sign in to. */
  invite(origin: string): void;
  close(): Promise<void>;
}

/**
 * Opens the admin for the content folder, without a site of its own.
 * @throws when the repository cannot be used
 */
export async function openDevAdmin(
  environment: Environment,
  stateDir: string | undefined,
): Promise<DevAdmin> {
  const { contentDir, isNowFixed } = environment;
  const site = createFreshAdmin(environment);
  const now = isNowFixed ? () => environment.now : readClock;
  const store = await openGitStore(contentDir, now, environment);
  const publisher = createDevPublisher(() => store.getHead(), now);
  const { app, invite } = await openNewsroom({
    store,
    publisher,
    site,
    stateDir,
    listVersions: () => [],
    findReturning: () => [],
    now,
  });
  return { app, invite, close: () => store.close() };
}

/** The admin's files, bundled again when its page is requested and something has changed. */
function createFreshAdmin(environment: Environment): Hono {
  const folder = join(environment.cacheDir, 'admin');
  let bundling: Promise<void> | undefined;
  const site = new Hono();
  site.on('GET', ['/admin', '/admin/'], async (_, next) => {
    bundling ??= buildAdmin(folder, environment).finally(() => (bundling = undefined));
    await bundling;
    await next();
  });
  return site.route('/', createStaticSite(folder));
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
