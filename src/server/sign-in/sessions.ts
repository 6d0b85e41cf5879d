import { getIronSession, webCookies, type SessionOptions } from 'iron-session';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readClock } from '../../environment/environment.ts';
import type { EndedSessions } from './ended-sessions.ts';

/** Seconds for which a person stays signed in after they have opened the admin: two weeks. */
export const sessionLifetime = 14 * 24 * 60 * 60;

/** Milliseconds after which they sign in again, however often they open it: 90 days. */
const longest = 90 * 24 * 60 * 60_000;

/** The person who is signed in: the author of what they save. */
export const userSchema = z.strictObject({
  // Git ends a name at < and >, and its header at a line break. It drops a name of punctuation only.
  name: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^<>\p{Cc}]+$/u)
    .regex(/[\p{L}\p{N}]/u),
  email: z.email().max(254),
});

export type User = z.infer<typeof userSchema>;

/** What a cookie holds. */
const sessionSchema = z.object({ id: z.uuid(), user: userSchema, since: z.number() });

/** Reads and writes the cookie that says who is signed in. */
export interface Sessions {
  /**
   * Who sends this request; undefined unless its cookie was sealed by us and its session has not ended.
   * @param renewed gets the cookie again, so that it lasts longer
   */
  getUser(request: Request, renewed?: Headers): Promise<User | undefined>;
  /** Adds to `headers` the cookie that signs `user` in. */
  start(request: Request, headers: Headers, user: User): Promise<void>;
  /** Ends the session of this request. Copies of its cookie no longer work either. */
  end(request: Request, headers: Headers): Promise<void>;
}

/**
 * Sessions in sealed cookies: encrypted and authenticated, so that nobody else can make one.
 * @param secret at least 32 characters
 */
export function createSessions(secret: string, ended: EndedSessions): Sessions {
  const options: SessionOptions = {
    // Cookies ignore ports: two newsrooms on one machine need two names.
    cookieName: `dateline-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`,
    password: secret,
    ttl: sessionLifetime,
    // Not `secure`: the server speaks plain HTTP to this machine alone.
    cookieOptions: { httpOnly: true, sameSite: 'strict', path: '/admin/', secure: false },
  };
  const open = (request: Request, headers: Headers) =>
    getIronSession<Partial<z.infer<typeof sessionSchema>>>(webCookies(request, headers), options);
  return {
    async getUser(request, renewed) {
      const session = await open(request, renewed ?? new Headers());
      const { id, user, since } = sessionSchema.safeParse(session).data ?? {};
      if (id === undefined || readClock() - since! > longest || (await ended.has(id))) return;
      if (renewed) await session.save();
      return user;
    },
    async start(request, headers, user) {
      const session = await open(request, headers);
      Object.assign(session, { id: randomUUID(), user, since: readClock() });
      await session.save();
    },
    async end(request, headers) {
      const session = await open(request, headers);
      const known = sessionSchema.safeParse(session).data;
      if (known) await ended.add(known.id);
      session.destroy();
    },
  };
}
