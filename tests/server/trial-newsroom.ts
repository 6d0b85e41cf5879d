import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { writePreview } from '../../src/build/files/preview-files.ts';
import { servePreview } from '../../src/cli/commands/served-admin.ts';
import { getAdminSettings } from '../../src/server/admin-settings.ts';
import { listen } from '../../src/server/http/listening.ts';
import { createNewsroom } from '../../src/server/newsroom-server.ts';
import { createPublisher } from '../../src/server/publisher/publisher.ts';
import { openSessions } from '../../src/server/sign-in/sessions.ts';
import type { User } from '../../src/server/sign-in/user.ts';
import { createSignInCodes } from '../../src/server/sign-in/sign-in-codes.ts';
import { createStaticSite } from '../../src/server/site/static-site.ts';
import type { NewsroomStore } from '../../src/server/store-api/store-api.ts';
import { openGitStore } from '../../src/server/store/git-store.ts';
import type { Version } from '../../src/versions/version.ts';

const run = promisify(execFile);

/** A newsroom server for tests, with its own repository and a fixed clock. */
export interface TrialNewsroom {
  /** Origin, such as `http://localhost:41234`. */
  readonly url: string;
  /** Absolute path of the repository, whose top is the content folder. */
  readonly contentDir: string;
  /** Absolute path of the folder that is served as the site. */
  readonly siteDir: string;
  readonly store: NewsroomStore;
  /** Unexpected errors, as printed to the terminal. */
  readonly log: readonly string[];
  /** How often the site was built. */
  getBuilds(): number;
  /** The newest sign-in code. */
  getCode(): string;
  /** Advances the clock of the sign-in codes. */
  passTime(milliseconds: number): void;
  /** Signs in. @returns the cookie */
  signIn(user?: User): Promise<string>;
  /** A request as the admin's pages send it. */
  ask(method: string, path: string, options?: AskOptions): Promise<Response>;
  /** Requests an action of the store. */
  act(cookie: string, action: string, params: object): Promise<Response>;
  git(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const ruth: User = { name: 'Ruth Okafor', email: 'ruth@example.org' };

/** Serves a copy of a newsroom. Its site is one page, and a build only counts. */
export async function openTrialNewsroom(): Promise<TrialNewsroom> {
  const base = await mkdtemp(join(tmpdir(), 'dateline-server-'));
  const [contentDir, siteDir] = [join(base, 'content'), join(base, 'site')];
  const adminDir = join(base, 'bundle');
  const cacheDir = join(base, 'cache');
  cpSync('tests/fixtures/newsroom', contentDir, { recursive: true });
  await mkdir(siteDir);
  await mkdir(join(adminDir, 'admin'), { recursive: true });
  await writeFile(join(siteDir, 'index.html'), 'the site');
  await writeFile(join(siteDir, '404.html'), 'nothing here');
  await writeFile(join(adminDir, 'admin/index.html'), 'the admin');
  await writePreview(cacheDir, { '2011-07': {} });
  const git = async (...args: string[]) => (await run('git', ['-C', contentDir, ...args])).stdout;
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Nadia Farouk');
  await git('config', 'user.email', 'nadia@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=The newsroom as it was');

  const clock = { now: Date.parse('2026-11-24T12:00:00-05:00') };
  const now = () => clock.now;
  const store = await openGitStore(contentDir, now);
  const counts = { builds: 0 };
  const listBuilt = (): Version[] =>
    [3, 2, 1].map((number) => ({ number, time: number * 1000, reason: 'publication' }));
  let versions = listBuilt();
  const publisher = createPublisher({
    build: async () => {
      counts.builds += 1;
      versions = listBuilt();
      return {};
    },
    getHead: () => store.getHead(),
    takeDown: async () => ({ takenDown: [] }),
    prepare: async () => false,
    onRequest: () => undefined,
    hurry: () => undefined,
    publishPrepared: async () => false,
    rollBack: async (version) => {
      if (version === 1) throw new Error('Version 1 contains a protected name.');
      versions.unshift({ number: 4, time: 4000, reason: 'rollback', shows: version });
    },
    isFormerShown: () => false,
    now,
    isClockFixed: true,
  });
  await publisher.update();
  let code = '';
  const codes = createSignInCodes(now, (next) => (code = next));
  codes.renew();
  const log: string[] = [];
  const newsroom = createNewsroom({
    store,
    sessions: await openSessions(undefined),
    codes,
    publisher,
    listVersions: () => versions,
    findReturning: (version) => (version === 2 ? ['Vigil'] : []),
    now,
    findChange: (former, number) => ({ titles: [`${former} to ${number}`], others: 0 }),
    siteUrl: 'https://news.example.org',
    site: createStaticSite(siteDir),
    admin: createStaticSite(adminDir),
    preview: servePreview(cacheDir),
    getSettings: () => getAdminSettings({ contentDir, siteUrl: 'https://news.example.org' }),
    log: (text) => log.push(text),
  });
  const { url, close } = await listen(newsroom, 0);

  function ask(method: string, path: string, options: AskOptions = {}): Promise<Response> {
    const { cookie, body, headers } = options;
    const isRead = method === 'GET' || method === 'HEAD';
    return fetch(url + path, {
      method,
      redirect: 'manual',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        ...(isRead ? {} : { Origin: url, 'Content-Type': 'application/json', 'X-Newsroom': '1' }),
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
    });
  }

  return {
    url,
    contentDir,
    siteDir,
    store,
    log,
    git,
    ask,
    getBuilds: () => counts.builds,
    getCode: () => code,
    passTime: (milliseconds) => void (clock.now += milliseconds),
    async signIn(user = ruth) {
      const answer = await ask('POST', '/admin/api/session', { body: { code, ...user } });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    },
    act: (cookie, action, params) =>
      ask('POST', '/admin/api/store', { cookie, body: { action, params } }),
    async close() {
      await publisher.close();
      await close();
      await store.close();
      await rm(base, { recursive: true, force: true });
    },
  };
}
