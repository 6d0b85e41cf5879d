import { getIronSession, webCookies, type SessionOptions } from 'iron-session';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Seconds for which somebody stays signed in: two weeks. */
const lifetime = 14 * 24 * 60 * 60;

/** Who is signed in: the author of what they save. */
export const userSchema = z.strictObject({
  // Git ends a name at < and >, and its header at a line break; of other signs alone it makes none.
  name: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^<>\p{Cc}]+$/u)
    .regex(/[\p{L}\p{N}]/u),
  email: z.email().max(254),
});

export type User = z.infer<typeof userSchema>;

/** Reads and writes the cookie that says who is signed in. */
export interface Sessions {
  /** Who sends this request, or undefined without a cookie that we sealed and that is still good. */
  getUser(request: Request): Promise<User | undefined>;
  /** Adds to `headers` the cookie that signs `user` in. */
  start(request: Request, headers: Headers, user: User): Promise<void>;
  /** Adds to `headers` the end of the cookie. */
  end(request: Request, headers: Headers): Promise<void>;
}

/**
 * Sessions in sealed cookies: encrypted and authenticated, so that nobody else can make one.
 * @param secret at least 32 characters
 */
export function createSessions(secret: string): Sessions {
  const options: SessionOptions = {
    // Cookies do not know ports: two newsrooms on one machine need two names.
    cookieName: `dateline-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`,
    password: secret,
    ttl: lifetime,
    // Not `secure`: the server speaks plain HTTP to this machine alone.
    cookieOptions: { httpOnly: true, sameSite: 'strict', path: '/admin/', secure: false },
  };
  const open = (request: Request, headers: Headers) =>
    getIronSession<{ user: User }>(webCookies(request, headers), options);
  return {
    async getUser(request) {
      const { user } = await open(request, new Headers());
      return userSchema.safeParse(user).data;
    },
    async start(request, headers, user) {
      const session = await open(request, headers);
      session.user = user;
      await session.save();
    },
    async end(request, headers) {
      (await open(request, headers)).destroy();
    },
  };
}
