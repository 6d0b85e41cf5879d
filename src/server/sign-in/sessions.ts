import { serialize, parse, type CookieConstraint } from 'hono/utils/cookie';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { readClock } from '../../environment/environment.ts';
import { attempt } from '../../model/attempt.ts';
import { userSchema, type User } from './user.ts';

/** Seconds for which a person stays signed in after they have opened the admin: two weeks. */
const lifetime = 14 * 24 * 60 * 60;

/** Milliseconds after which they sign in again, however often they open it: 90 days. */
const longest = 90 * 24 * 60 * 60_000;

/** Who is signed in, since when and until when, in milliseconds since 1970-01-01T00:00Z. */
const sessionSchema = z.object({ user: userSchema, since: z.number(), until: z.number() });

type Session = z.infer<typeof sessionSchema>;

/** By the digest of what the cookie says: nobody who reads the file can sign in with it. */
const storedSchema = z.record(z.string(), sessionSchema);

/** Knows who is signed in by a cookie. */
export interface Sessions {
  /**
   * Who sends this request; undefined unless its session was begun by us and has not ended.
   * @param renewed gets the cookie again, so that it lasts longer
   */
  getUser(request: Request, renewed?: Headers): Promise<User | undefined>;
  /** Adds to `headers` the cookie that signs `user` in, and ends the session of this request, if it has one. */
  start(request: Request, headers: Headers, user: User): Promise<void>;
  /** Ends the session of this request. Copies of its cookie no longer work either. */
  end(request: Request, headers: Headers): Promise<void>;
}

/**
 * Opens the sessions of a newsroom. Delete their file while the server is down to sign everyone out.
 * @param stateDir the server's own folder; if it can't be written, a restart signs everyone out
 */
export async function openSessions(stateDir: string | undefined): Promise<Sessions> {
  const file = stateDir && join(stateDir, 'sessions.json');
  const sessions = new Map<string, Session>();
  let known: string | undefined;
  /** Takes over what another server of the same newsroom has written since. */
  const refresh = async () => {
    const state = file && (await getState(file));
    if (!state || state === known) return;
    const stored = await readStored(file);
    if (!stored) return;
    sessions.clear();
    for (const [id, session] of Object.entries(stored)) sessions.set(id, session);
    known = state;
  };
  // Cookies ignore ports: two newsrooms on one machine need two names.
  const name = `dateline-${toDigest(file ?? randomUUID()).slice(0, 8)}`;
  const addCookie = (headers: Headers, value: string, maxAge: number) => {
    // Not `secure`: the server speaks plain HTTP to this machine alone.
    const options = { httpOnly: true, sameSite: 'Strict', path: '/admin/', maxAge } as const;
    headers.append('Set-Cookie', serialize(name, value, options as CookieConstraint<string>));
  };
  const inTurn = pLimit(1);
  const change = (edit: () => void) =>
    inTurn(async () => {
      await refresh();
      edit();
      if (!file) return;
      await writeStored(file, sessions);
      known = await getState(file);
    });
  const getToken = (request: Request) =>
    parse(request.headers.get('Cookie') ?? '', name)[name] ?? '';
  return {
    async getUser(request, renewed) {
      const token = getToken(request);
      await inTurn(refresh);
      const session = sessions.get(toDigest(token));
      const now = readClock();
      if (!session || now > session.until || now - session.since > longest) return undefined;
      if (renewed) {
        addCookie(renewed, token, lifetime);
        await change(() => {
          // Another server may have ended it meanwhile.
          const open = sessions.get(toDigest(token));
          if (open) open.until = now + lifetime * 1000;
        });
      }
      return session.user;
    },
    async start(request, headers, user) {
      const token = randomBytes(32).toString('base64url');
      const since = readClock();
      addCookie(headers, token, lifetime);
      await change(() => {
        for (const [id, { until }] of sessions) if (until < since) sessions.delete(id);
        sessions.delete(toDigest(getToken(request)));
        sessions.set(toDigest(token), { user, since, until: since + lifetime * 1000 });
      });
    },
    async end(request, headers) {
      addCookie(headers, '', 0);
      await change(() => void sessions.delete(toDigest(getToken(request))));
    },
  };
}

const toDigest = (token: string) => createHash('sha256').update(token).digest('hex');

/** Identifies what is in a file; undefined if it is not there. */
const getState = async (file: string): Promise<string | undefined> =>
  lstat(file, { bigint: true }).then(
    ({ ino, mtimeNs }) => `${ino} ${mtimeNs}`,
    () => undefined,
  );

/**
 * The stored sessions; none if the file is missing, damaged, or not ours alone, and undefined if it can't be read at the
 * moment, as where too many files are open: nobody is signed out because of that.
 */
async function readStored(file: string): Promise<z.infer<typeof storedSchema> | undefined> {
  let source: string;
  try {
    if (!(await isPrivate(file))) return {};
    source = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  return attempt(() => storedSchema.parse(JSON.parse(source))) ?? {};
}

/** Whether this is a file that only our user can read or write. */
async function isPrivate(file: string): Promise<boolean> {
  const facts = await lstat(file);
  if (!facts.isFile()) return false;
  // Windows has neither owner id nor mode: there, the user's folder keeps others out.
  if (!process.getuid) return true;
  return facts.uid === process.getuid() && (facts.mode & 0o077) === 0;
}

/** Renamed into place, so that a power cut leaves no part of a file. */
async function writeStored(file: string, sessions: ReadonlyMap<string, object>): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const json = JSON.stringify(Object.fromEntries(sessions));
    await writeFile(next, json, { mode: 0o600, flag: 'wx', flush: true });
    await rename(next, file);
  } catch {
    // A home folder may be read-only or missing, as in containers, and a disk full: then a restart signs everyone out.
    await Promise.allSettled([rm(next, { force: true }), rm(file, { force: true })]);
  }
}
