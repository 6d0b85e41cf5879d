import { chmod, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSessions, type Sessions } from './sessions.ts';
import { userSchema } from './user.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const user = { name: 'Ruth Okafor', email: 'ruth@example.org' };
const begun = Date.parse('2026-11-24T12:00:00Z');

const toRequest = (cookie: string) =>
  new Request('http://localhost:4321/admin/api/session', { headers: { cookie } });

/** The cookie that a browser sends back. */
const toCookie = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!;

async function signIn(sessions: Sessions, former = ''): Promise<string> {
  const headers = new Headers();
  await sessions.start(toRequest(former), headers, user);
  return toCookie(headers);
}

afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const headers = new Headers();
    await (await openSessions(undefined)).start(toRequest(''), headers, user);
    const attributes = headers.get('set-cookie')!.split('; ').slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining(['Max-Age=1209600', 'HttpOnly', 'SameSite=Strict', 'Path=/admin/']),
    );
    expect(headers.get('set-cookie')).not.toMatch(/Ruth.{1,3}Okafor/);
  });

  test('lasts two weeks from each time that the admin is opened, and 90 days at most', async () => {
    vi.useFakeTimers({ now: begun, toFake: ['Date'] });
    const sessions = await openSessions(undefined);
    const [used, unused] = [await signIn(sessions), await signIn(sessions)];
    const days: number[] = [];
    for (let day = 13; day <= 130; day += 13) {
      vi.setSystemTime(begun + day * 24 * 60 * 60_000);
      const headers = new Headers();
      if (!(await sessions.getUser(toRequest(used), headers))) break;
      days.push(day);
      expect(toCookie(headers)).toBe(used);
      const isOpen = (await sessions.getUser(toRequest(unused))) !== undefined;
      expect(isOpen).toBe(day === 13);
    }
    expect(days).toEqual([13, 26, 39, 52, 65, 78]);
  });

  test.each(['', 'x'.repeat(43), '{}', '__proto__', 'constructor'])(
    'is not begun by a cookie that says “%s”',
    async (value) => {
      const sessions = await openSessions(undefined);
      const [name] = (await signIn(sessions)).split('=');
      const headers = new Headers();
      expect(await sessions.getUser(toRequest(`${name}=${value}`), headers)).toBeUndefined();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  test('outlasts a restart, and ends on signing out, for every copy of its cookie and no other', async () => {
    const stateDir = join(makeFolder(), 'dateline/abc');
    const sessions = await openSessions(stateDir);
    const [cookie, other] = [await signIn(sessions), await signIn(sessions)];
    expect(await (await openSessions(stateDir)).getUser(toRequest(cookie))).toEqual(user);
    const headers = new Headers();
    await sessions.end(toRequest(cookie), headers);
    expect(headers.get('set-cookie')).toMatch(/^dateline-[0-9a-f]{8}=;.*Max-Age=0/);
    for (const each of [sessions, await openSessions(stateDir)]) {
      expect(await each.getUser(toRequest(cookie))).toBeUndefined();
      expect(await each.getUser(toRequest(other))).toEqual(user);
    }
  });

  test('is the same for two servers of a newsroom', async () => {
    const stateDir = makeFolder();
    const [one, two] = [await openSessions(stateDir), await openSessions(stateDir)];
    const [cookie, other] = [await signIn(one), await signIn(two)];
    expect(await two.getUser(toRequest(cookie))).toEqual(user);
    await one.end(toRequest(cookie), new Headers());
    expect(await two.getUser(toRequest(other), new Headers())).toEqual(user);
    for (const each of [one, two, await openSessions(stateDir)]) {
      expect(await each.getUser(toRequest(cookie))).toBeUndefined();
      expect(await each.getUser(toRequest(other))).toEqual(user);
    }
  });

  test('ends when somebody signs in over it', async () => {
    const sessions = await openSessions(undefined);
    const cookie = await signIn(sessions);
    await signIn(sessions, cookie);
    expect(await sessions.getUser(toRequest(cookie))).toBeUndefined();
  });

  test('lasts as long as the server if it cannot be stored', async () => {
    const file = join(makeFolder(), 'a-file');
    await writeFile(file, '');
    for (const stateDir of [undefined, file]) {
      const sessions = await openSessions(stateDir);
      const cookie = await signIn(sessions);
      expect(await sessions.getUser(toRequest(cookie))).toEqual(user);
      expect(await (await openSessions(stateDir)).getUser(toRequest(cookie))).toBeUndefined();
    }
  });
});

test('the file of sessions signs nobody in, is read by its owner alone, and dropped if it is not', async () => {
  const stateDir = makeFolder();
  const file = join(stateDir, 'sessions.json');
  const cookie = await signIn(await openSessions(stateDir));
  const json = await readFile(file, 'utf8');
  expect(json).not.toContain(cookie.split('=')[1]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const getUser = async () => (await openSessions(stateDir)).getUser(toRequest(cookie));
  expect(await getUser()).toEqual(user);
  for (const mode of [0o640, 0o604]) {
    await chmod(file, mode);
    expect(await getUser()).toBeUndefined();
  }
  await chmod(file, 0o600);
  await rename(file, `${file}.elsewhere`);
  await symlink(`${file}.elsewhere`, file);
  expect(await getUser()).toBeUndefined();
  await rm(file);
  for (const damaged of [json.slice(0, -9), json.replace('@', ' at ')]) {
    await writeFile(file, damaged, { mode: 0o600 });
    expect(await getUser()).toBeUndefined();
  }
});

test('takes an address with capitals for that of the same person', () => {
  expect(userSchema.parse({ name: 'Ruth', email: 'Ruth@Example.org' }).email).toBe(
    'ruth@example.org',
  );
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
