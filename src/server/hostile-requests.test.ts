import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getBodyAttacks,
  getPresenceAttacks,
} from '../../tests/server/hostile-requests/request-bodies.ts';
import {
  getLinkQuestions,
  getPathAttacks,
} from '../../tests/server/hostile-requests/request-paths.ts';
import {
  send,
  type ValidRequest,
  type HostileRequest,
} from '../../tests/server/hostile-requests/raw-request.ts';
import { getSenderAttacks } from '../../tests/server/hostile-requests/senders.ts';
import {
  getSocketAttacks,
  sendBytes,
  toGoodBytes,
} from '../../tests/server/hostile-requests/sockets.ts';
import { openTrialNewsroom, type TrialNewsroom } from '../../tests/server/trial-newsroom.ts';

let newsroom: TrialNewsroom;
let valid: ValidRequest;
let port: number;

beforeAll(async () => {
  newsroom = await openTrialNewsroom();
  await plantLinks(newsroom);
  const { host } = new URL(newsroom.url);
  port = Number(host.split(':')[1]);
  valid = { host, cookie: await newsroom.signIn() };
});
afterAll(() => newsroom.close());

/** Commits symbolic links that point out of the repository. */
async function plantLinks({ contentDir, siteDir, git }: TrialNewsroom): Promise<void> {
  const outside = join(contentDir, '../outside');
  await mkdir(outside);
  await writeFile(join(outside, 'passwd'), 'secret');
  await symlink(join(outside, 'passwd'), join(contentDir, 'media/link.png'));
  await symlink(outside, join(contentDir, 'media/links'));
  await symlink(join(outside, 'passwd'), join(contentDir, 'releases/en/2011/link.md'));
  await symlink(outside, join(siteDir, 'links'));
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Links');
  // A newsroom accepts a commit by hand with the next request.
  await git('update-ref', 'refs/dateline/published/main', 'main');
}

/** Unreachable objects and the store's temporary folders may change. */
const scratch = /\/\.git\/(objects|dateline\/(cache|candidate|tmp))\//;

/** Digest of every file below a folder, by its path: work tree, refs, settings, hooks and index. */
async function getDigests(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const digests = files
    .filter((file) => !file.isDirectory() && !scratch.test(`${file.parentPath}/`))
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      const content = file.isSymbolicLink() ? await readlink(path) : await readFile(path);
      return [path, createHash('sha256').update(content).digest('hex')] as const;
    });
  return Object.fromEntries((await Promise.all(digests)).toSorted());
}

/** Forged and damaged session cookies. */
function getCookies(): string[] {
  const [name = '', value = ''] = valid.cookie.split('=');
  const user = { name: 'Ruth Okafor', email: 'ruth@example.org' };
  const tokens = [
    ...['x'.repeat(43), createHash('sha256').update(value).digest('hex'), '__proto__', 'size'],
    ...[value.slice(0, -4), value.slice(4), value.toUpperCase(), '', 'true', '{}', '%00'],
    Buffer.from(JSON.stringify({ user })).toString('base64'),
  ];
  return ['', `other=${value}`, ...tokens.map((token) => `${name}=${token}`)];
}

async function getStatuses(
  requests: readonly HostileRequest[],
): Promise<(readonly [string, number | 'closed'])[]> {
  const answers: (readonly [string, number | 'closed'])[] = [];
  for (let first = 0; first < requests.length; first += 10) {
    const some = requests.slice(first, first + 10);
    const sent = some.map(async (one) => [one.attack, await send(port, one)] as const);
    answers.push(...(await Promise.all(sent)));
  }
  return answers;
}

const isRefused = (status: number | 'closed') =>
  status !== 'closed' && status >= 400 && status < 500;

test('a thousand hostile requests are rejected and change nothing', async () => {
  const { contentDir, siteDir, act, log } = newsroom;
  const outside = join(contentDir, '../outside');
  const getAll = () => Promise.all([contentDir, siteDir, outside].map(getDigests));
  const before = await getAll();
  const requests = [
    ...getPathAttacks(valid),
    ...getBodyAttacks(valid),
    ...getPresenceAttacks(valid),
    ...getSenderAttacks(valid, getCookies()),
  ];
  expect(requests.length).toBeGreaterThan(1000);

  const answers = await getStatuses(requests);
  expect(answers.filter(([, status]) => !isRefused(status))).toEqual([]);
  const sent = getSocketAttacks(valid).map(async ([attack, text]) => {
    const statuses = await sendBytes(port, text);
    expect([attack, statuses.filter((status) => !isRefused(status))]).toEqual([attack, []]);
  });
  await Promise.all(sent);
  expect(await sendBytes(port, toGoodBytes(valid))).toEqual([200]);

  expect(await getAll()).toEqual(before);
  expect(log).toEqual([]);
  const good = await act(valid.cookie, 'getLinks', { path: 'content/people/ana-ruiz.yml' });
  expect(good.status).toBe(200);
});

test('requests about symbolic links to the outside reveal nothing', async () => {
  for (const { action, params } of getLinkQuestions()) {
    const answer = await (await newsroom.act(valid.cookie, action, params)).text();
    expect(answer).not.toMatch(/secret|outside/);
  }
});
