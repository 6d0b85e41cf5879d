import { getIronSession, webCookies, type SessionOptions } from 'iron-session';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { EndedSessions } from './ended-sessions.ts';

/** Seconds for which a person stays signed in: two weeks. */
export const sessionLifetime = 14 * 24 * 60 * 60;

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
const sessionSchema = z.object({ id: z.uuid(), user: userSchema });

/** Reads and writes the cookie that says who is signed in. */
export interface Sessions {
  /** Who sends this request; undefined unless its cookie was sealed by us and its session has not ended. */
  getUser(request: Request): Promise<User | undefined>;
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
    async getUser(request) {
      const session = sessionSchema.safeParse(await open(request, new Headers())).data;
      return session && !(await ended.has(session.id)) ? session.user : undefined;
    },
    async start(request, headers, user) {
      const session = await open(request, headers);
      Object.assign(session, { id: randomUUID(), user });
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
