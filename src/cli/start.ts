import type { Hono } from 'hono';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../environment.ts';
import { watchBranch } from '../server/branch-watch.ts';
import { createBuildProcess, type Command } from '../server/build-process.ts';
import { listen, type Listening } from '../server/listening.ts';
import { createNewsroom } from '../server/newsroom.ts';
import { createPublisher, type Publisher } from '../server/publisher.ts';
import { getSessionSecret } from '../server/session-secret.ts';
import { createSessions } from '../server/session.ts';
import { createSignInCodes } from '../server/sign-in-codes.ts';
import { addSpareAdmin } from '../server/spare-admin.ts';
import { createStaticSite } from '../server/static-site.ts';
import type { NewsroomStore } from '../server/store-api.ts';
import { GitStore } from '../server/store/git-store.ts';
import { readNextMoment } from './next-moment.ts';

/** What runs the commands of this folder, in a process of its own. */
const ownCommand: Command = [process.execPath, fileURLToPath(new URL('main.ts', import.meta.url))];

/**
 * Builds the site and serves it with its admin until the process is told to stop. Content that can't be
 * built stops nothing: staff mend it in the admin.
 * @param command runs `build` and `validate`
 */
export async function start(environment: Environment, command = ownCommand): Promise<Listening> {
  const { contentDir, cacheDir, port, cms, isNowFixed } = environment;
  const now = isNowFixed ? () => environment.now : Date.now;
  // An admin that speaks to a Git host needs no store here.
  const store = cms.backend === 'newsroom' ? await GitStore.open(contentDir, now) : undefined;
  const builds = createBuildProcess(command, (text) => void process.stdout.write(text));
  const publisher = createPublisher({
    build: builds.build,
    getHead: async () => (store ? await store.getHead() : ''),
    getNextMoment: () => readNextMoment(cacheDir),
    now,
    isClockFixed: isNowFixed,
  });
  await publisher.update();
  const site = await getSite(environment, publisher.getState().state === 'ready');
  const server = store ? await serve(store, publisher, site, port) : await listen(site, port);

  async function close(): Promise<void> {
    publisher.close();
    builds.close();
    await server.close();
    await store?.close();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  return { url: server.url, close };
}

/** The built site. Where it can't be built, its last good state, and an admin in which to mend it. */
async function getSite(environment: Environment, isBuilt: boolean): Promise<Hono> {
  const { outDir, cacheDir, cms } = environment;
  const site = createStaticSite(outDir, cms);
  if (isBuilt) return site;
  console.error('The site stays as it was. The admin works, so that you can mend this there.');
  const folder = join(cacheDir, 'spare');
  const { buildAdmin } = await import('../build/admin-bundle.ts');
  await buildAdmin(folder, environment);
  return addSpareAdmin(site, createStaticSite(folder, cms));
}

/** Serves site, admin and store, and prints how to sign in. */
async function serve(
  store: NewsroomStore,
  publisher: Publisher,
  site: Hono,
  port: number,
): Promise<Listening> {
  const codes = createSignInCodes(Date.now, (code) =>
    console.log(`Sign in once with ${url}/admin/#code=${code} within 15 minutes.`),
  );
  const sessions = createSessions(await getSessionSecret(store.gitDir));
  const log = (text: string) => console.error(text);
  const newsroom = createNewsroom({ store, sessions, codes, publisher, site, log });
  const { url, close } = await listen(newsroom, port);
  console.log(`The newsroom is at ${url} (stop it with Ctrl+C)`);
  codes.renew();
  const endWatch = watchBranch(store.commonDir, store.branch, () => void publisher.follow());
  return {
    url,
    async close() {
      endWatch();
      await close();
    },
  };
}
