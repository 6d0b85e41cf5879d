import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watchTerminal } from '../../tests/terminal.ts';
import { getPeakOfTree } from './measured-run.ts';

/** A newsroom as `npm start` serves it, with somebody who is signed in. */
export interface ServedNewsroom {
  readonly url: string;
  /** Saves a new or changed entry of the English releases as a draft. */
  save(name: string, source: string): Promise<void>;
  /** Checks a draft of the English releases, as the dialog does that asks whether to publish it. */
  check(name: string): Promise<void>;
  /** Publishes it. */
  publish(name: string): Promise<void>;
  /** Resolves when search and output folder are complete, and nothing else is left to do. */
  rest(): Promise<void>;
  /** Most memory of its largest process so far, in MB. */
  getPeak(): number;
  stop(): Promise<void>;
}

/** Longer than the first build takes, in milliseconds. */
const startLimit = 3_600_000;

/** Milliseconds in which a build begins at a moment, or the process that builds collects garbage when nothing waits. */
const restTime = 5000;

/** What the store calls the English releases. */
const collection = 'releases-en';

/** Serves a content folder, which becomes a repository; ready as soon as its site is there. */
export async function serveNewsroom(folder: string, content: string): Promise<ServedNewsroom> {
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      content,
      '-c',
      'user.name=B',
      '-c',
      'user.email=b@x.example',
      ...args,
    ]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=The archive');
  const { NEWSROOM_NOW: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/cli/dateline.js', 'start'], {
    env: {
      ...inherited,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'served-site'),
      SITE_URL: 'https://archive.example',
      XDG_STATE_HOME: join(folder, 'state'),
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { waitFor } = watchTerminal(child);
  // Each link is for some minutes, and the first build may take longer.
  const findLink = (printed: string) =>
    [...printed.matchAll(/(http:\/\/\S+)\/admin\/#code=(\S+)/g)].at(-1);
  const [, url = ''] = await waitFor(findLink);
  for (const end = Date.now() + startLimit; !(await fetch(`${url}/feeds/`)).ok; await wait(100))
    if (Date.now() > end) throw new Error('The newsroom does not start.');
  const [, , code = ''] = await waitFor(findLink);
  const cookie = await signIn(url, code);
  const act = (action: string, params: object) =>
    send(`${url}/admin/api/store`, url, { action, params }, cookie);
  return {
    url,
    async save(name, source) {
      const path = `content/releases/en/${name}.md`;
      const answer = await act('entriesByFiles', { files: [{ path }] });
      const [known] = (await answer.json()) as { version: string }[];
      await act('persistEntry', {
        dataFiles: [{ path, slug: name, raw: source, ...(known && { base: known.version }) }],
        assets: [],
        options: { commitMessage: name, collectionName: collection, newEntry: !known },
      });
    },
    async check(name) {
      await act('checkPublication', { collection, slug: name });
    },
    async rest() {
      const isComplete = (printed: string) =>
        printed.lastIndexOf('\nBuilt ') > printed.lastIndexOf('\nPublished the pages ');
      await wait(restTime);
      await waitFor((printed) => isComplete(printed) || undefined);
      await wait(restTime);
    },
    async publish(name) {
      await act('publishUnpublishedEntry', { collection, slug: name });
    },
    getPeak: () => getPeakOfTree(child.pid!),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

async function signIn(url: string, code: string): Promise<string> {
  const person = { code, name: 'Bench', email: 'bench@archive.example' };
  const answer = await send(`${url}/admin/api/session`, url, person);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** Sends what the admin would send. @throws with the answer when it is refused */
async function send(address: string, origin: string, body: object, cookie?: string) {
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      Origin: origin,
      'Content-Type': 'application/json',
      'X-Newsroom': '1',
      ...(cookie && { Cookie: cookie }),
    },
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
