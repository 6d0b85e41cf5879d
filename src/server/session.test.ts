import { sealData } from 'iron-session';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { getSessionSecret } from './session-secret.ts';
import { createSessions, userSchema } from './session.ts';

const secret = 'a secret of more than 32 characters';
const user = { name: 'Ruth Okafor', email: 'ruth@example.org' };
const address = 'http://localhost:4321/admin/api/session';
const begun = Date.parse('2026-11-24T12:00:00Z');

const toRequest = (cookie: string) => new Request(address, { headers: { cookie } });

/** The cookie that a browser sends back after signing in. */
async function getCookie(): Promise<string> {
  const headers = new Headers();
  await createSessions(secret).start(new Request(address), headers, user);
  return headers.get('set-cookie')!.split(';')[0]!;
}

afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const headers = new Headers();
    await createSessions(secret).start(new Request(address), headers, user);
    const attributes = headers.get('set-cookie')!.split('; ').slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/admin/']),
    );
    expect(headers.get('set-cookie')).not.toContain('Ruth');
  });

  test('says who is signed in, after a restart too', async () => {
    const request = toRequest(await getCookie());
    expect(await createSessions(secret).getUser(request)).toEqual(user);
  });

  test('ends after two weeks', async () => {
    vi.useFakeTimers({ now: begun, toFake: ['Date'] });
    const request = toRequest(await getCookie());
    vi.setSystemTime(begun + 13 * 24 * 60 * 60_000);
    expect(await createSessions(secret).getUser(request)).toEqual(user);
    vi.setSystemTime(begun + 14 * 24 * 60 * 60_000 + 61_000);
    expect(await createSessions(secret).getUser(request)).toBeUndefined();
  });

  test('of another key, changed, or of another shape is none', async () => {
    const cookie = await getCookie();
    const [name] = cookie.split('=');
    const sessions = createSessions(secret);
    const other = await sealData({ user }, { password: `${secret}, but another` });
    const shapeless = await sealData({ user: { name: 'x' } }, { password: secret });
    for (const value of [other, shapeless, cookie.slice(name!.length + 1, -3), '', '{}'])
      expect(await sessions.getUser(toRequest(`${name}=${value}`))).toBeUndefined();
    expect(await sessions.getUser(new Request(address))).toBeUndefined();
  });

  test('ends when asked to', async () => {
    const headers = new Headers();
    await createSessions(secret).end(toRequest(await getCookie()), headers);
    expect(headers.get('set-cookie')).toMatch(/^dateline-[0-9a-f]{8}=;.*Max-Age=0/);
  });
});

test.each([
  ['', 'a@example.org'],
  ['...', 'a@example.org'],
  ['Ruth <x>', 'a@example.org'],
  ['Ruth\nCommitter: x', 'a@example.org'],
  ['Ruth', 'nobody'],
  ['Ruth', 'a@example.org\n'],
])('nobody is called %j %j', (name, email) => {
  expect(userSchema.safeParse({ name, email }).success).toBe(false);
});

describe('the secret', () => {
  test('is made once, for its owner alone, and again where it is damaged', async () => {
    const gitDir = await mkdtemp(join(tmpdir(), 'dateline-secret-'));
    onTestFinished(() => rm(gitDir, { recursive: true }));
    const first = await getSessionSecret(gitDir);
    expect(first).toMatch(/^[\w-]{43}$/);
    const path = join(gitDir, 'dateline/session-secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await getSessionSecret(gitDir)).toBe(first);
    await writeFile(path, '');
    expect(await getSessionSecret(gitDir)).not.toBe(first);
    expect(await readFile(path, 'utf8')).toMatch(/^[\w-]{43}$/);
  });
});
