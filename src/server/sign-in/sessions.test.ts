import { sealData } from 'iron-session';
import { readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readClock } from '../../environment/environment.ts';
import { openEndedSessions } from './ended-sessions.ts';
import { getSessionSecret } from './session-secret.ts';
import { createSessions, userSchema } from './sessions.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const secret = 'a secret of more than 32 characters';
const user = { name: 'Ruth Okafor', email: 'ruth@example.org' };
const address = 'http://localhost:4321/admin/api/session';
const begun = Date.parse('2026-11-24T12:00:00Z');

/** Nobody has signed out. */
const none = await openEndedSessions(undefined, 0);

const toRequest = (cookie: string) => new Request(address, { headers: { cookie } });

/** The cookie that a browser sends back after signing in. */
async function getCookie(): Promise<string> {
  const headers = new Headers();
  await createSessions(secret, none).start(new Request(address), headers, user);
  return headers.get('set-cookie')!.split(';')[0]!;
}

afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const headers = new Headers();
    await createSessions(secret, none).start(new Request(address), headers, user);
    const attributes = headers.get('set-cookie')!.split('; ').slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/admin/']),
    );
    expect(headers.get('set-cookie')).not.toMatch(/Ruth.{1,3}Okafor/);
  });

  test('identifies the person, also after a restart', async () => {
    const request = toRequest(await getCookie());
    expect(await createSessions(secret, none).getUser(request)).toEqual(user);
  });

  test('ends after two weeks without use', async () => {
    vi.useFakeTimers({ now: begun, toFake: ['Date'] });
    const request = toRequest(await getCookie());
    vi.setSystemTime(begun + 13 * 24 * 60 * 60_000);
    expect(await createSessions(secret, none).getUser(request)).toEqual(user);
    vi.setSystemTime(begun + 14 * 24 * 60 * 60_000 + 61_000);
    expect(await createSessions(secret, none).getUser(request)).toBeUndefined();
  });

  test('lasts two weeks from each time that the admin is opened, and 90 days at most', async () => {
    vi.useFakeTimers({ now: begun, toFake: ['Date'] });
    const sessions = createSessions(secret, none);
    let cookie = await getCookie();
    const days: number[] = [];
    for (let day = 13; day <= 130; day += 13) {
      vi.setSystemTime(begun + day * 24 * 60 * 60_000);
      const headers = new Headers();
      if (!(await sessions.getUser(toRequest(cookie), headers))) break;
      days.push(day);
      cookie = headers.get('set-cookie')!.split(';')[0]!;
    }
    expect(days).toEqual([13, 26, 39, 52, 65, 78]);
  });

  test('is rejected if sealed with another key, changed, or of another shape', async () => {
    const cookie = await getCookie();
    const [name] = cookie.split('=');
    const sessions = createSessions(secret, none);
    const id = '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de';
    const since = readClock();
    const other = await sealData({ id, user, since }, { password: `${secret}, but another` });
    const shapeless = await sealData({ id, user: { name: 'x' }, since }, { password: secret });
    const nameless = await sealData({ user, since }, { password: secret });
    for (const value of [other, shapeless, nameless, cookie.slice(name!.length + 1, -3), '', '{}'])
      expect(await sessions.getUser(toRequest(`${name}=${value}`))).toBeUndefined();
    expect(await sessions.getUser(new Request(address))).toBeUndefined();
  });

  test('that has ended is not renewed', async () => {
    const ended = await openEndedSessions(undefined, 0);
    const sessions = createSessions(secret, ended);
    const cookie = await getCookie();
    await sessions.end(toRequest(cookie), new Headers());
    const headers = new Headers();
    expect(await sessions.getUser(toRequest(cookie), headers)).toBeUndefined();
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('ends on signing out, also for copies of the cookie and after a restart', async () => {
    const stateDir = makeFolder();
    const open = async () => createSessions(secret, await openEndedSessions(stateDir, 60_000));
    const [cookie, other] = [await getCookie(), await getCookie()];
    const headers = new Headers();
    const sessions = await open();
    await sessions.end(toRequest(cookie), headers);
    expect(headers.get('set-cookie')).toMatch(/^dateline-[0-9a-f]{8}=;.*Max-Age=0/);
    for (const each of [sessions, await open()]) {
      expect(await each.getUser(toRequest(cookie))).toBeUndefined();
      expect(await each.getUser(toRequest(other))).toEqual(user);
    }
  });

  test('that ended is forgotten once its cookie has expired', async () => {
    const stateDir = makeFolder();
    await (await openEndedSessions(stateDir, 60_000)).add('long-ago');
    const long = new Date(59_000);
    await utimes(join(stateDir, 'ended-sessions/long-ago'), long, long);
    expect(await (await openEndedSessions(stateDir, 60_000)).has('long-ago')).toBe(false);
  });

  test('that ended stays ended if nothing can be written', async () => {
    const path = join(makeFolder(), 'a-file');
    await writeFile(path, '');
    for (const stateDir of [undefined, path]) {
      const ended = await openEndedSessions(stateDir, 60_000);
      await ended.add('x');
      expect([await ended.has('x'), await ended.has('y')]).toEqual([true, false]);
    }
  });
});

test.each([
  ['', 'a@example.org'],
  ['...', 'a@example.org'],
  ['Ruth <x>', 'a@example.org'],
  ['Ruth\nCommitter: x', 'a@example.org'],
  ['Ruth', 'nobody'],
  ['Ruth', 'a@example.org\n'],
])('rejects the name %j with the address %j', (name, email) => {
  expect(userSchema.safeParse({ name, email }).success).toBe(false);
});

describe('the secret', () => {
  test('is created once, readable by its owner only, and again if it is damaged', async () => {
    const stateDir = join(makeFolder(), 'dateline/abc');
    const first = await getSessionSecret(stateDir);
    expect(first).toMatch(/^[\w-]{43}$/);
    const path = join(stateDir, 'session-secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await getSessionSecret(stateDir)).toBe(first);
    await writeFile(path, '');
    expect(await getSessionSecret(stateDir)).not.toBe(first);
    expect(await readFile(path, 'utf8')).toMatch(/^[\w-]{43}$/);
  });

  test('is not used if others can read or write it, or if it is a link', async () => {
    const stateDir = makeFolder();
    const [path, known] = [join(stateDir, 'session-secret'), 'k'.repeat(43)];
    await writeFile(path, known, { mode: 0o644 });
    const second = await getSessionSecret(stateDir);
    expect(second).not.toBe(known);
    const elsewhere = join(stateDir, 'elsewhere');
    await writeFile(elsewhere, known, { mode: 0o600 });
    await rm(path);
    await symlink(elsewhere, path);
    expect(await getSessionSecret(stateDir)).not.toBe(known);
    expect(await readFile(elsewhere, 'utf8')).toBe(known);
  });

  test('lasts as long as the server if it cannot be stored', async () => {
    const path = join(makeFolder(), 'a-file');
    await writeFile(path, '');
    for (const stateDir of [undefined, path])
      expect(await getSessionSecret(stateDir)).not.toBe(await getSessionSecret(stateDir));
  });
});
