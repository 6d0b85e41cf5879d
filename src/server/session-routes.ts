import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { parseJsonBody } from './json-body.ts';
import { Refusal } from './refusal.ts';
import { demandJson, type ServerEnv } from './request-guard.ts';
import { userSchema, type Sessions, type User } from './session.ts';
import type { SignInCodes } from './sign-in-codes.ts';

/** What a request carries once it is known who sends it. */
export interface SignedInEnv extends ServerEnv {
  Variables: { user: User };
}

/** Who signs in, and the code of the link that they followed. */
const signIn = z.strictObject({ code: z.string().max(100), ...userSchema.shape });

/** Lets through only who is signed in. */
export function demandUser(sessions: Sessions): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    const user = await sessions.getUser(c.req.raw);
    if (!user)
      throw new Refusal(
        401,
        'not-signed-in',
        'You are not signed in. Use the link that the newsroom prints in its terminal.',
      );
    c.set('user', user);
    await next();
  };
}

/**
 * Signing in and out, and who is signed in.
 * @param getSuggestion whom to propose as a name to sign in with
 */
export function createSessionRoutes(
  sessions: Sessions,
  codes: SignInCodes,
  getSuggestion: () => Promise<User | undefined>,
): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.get('/session', async (c) => {
    const user = await sessions.getUser(c.req.raw);
    if (user) return c.json({ user });
    const suggested = await getSuggestion();
    return c.json({ user: null, ...(suggested && { suggested }) });
  });

  routes.post('/session', demandJson, async (c) => {
    const { code, ...user } = await parseJsonBody(c.req.raw, signIn, 4096);
    const redemption = codes.redeem(code);
    if (redemption !== 'accepted') throw toRefusal(redemption);
    const headers = new Headers();
    await sessions.start(c.req.raw, headers, user);
    return c.json({ user }, 200, Object.fromEntries(headers));
  });

  routes.delete('/session', async (c) => {
    const headers = new Headers();
    await sessions.end(c.req.raw, headers);
    return c.json({ user: null }, 200, Object.fromEntries(headers));
  });
  return routes;
}

function toRefusal(redemption: 'expired' | 'wrong'): Refusal {
  return redemption === 'expired'
    ? new Refusal(401, 'expired-code', 'The link is too old. The terminal now shows a fresh one.')
    : new Refusal(
        401,
        'wrong-code',
        'This link is not valid, or was used before. Use the newest one that the terminal shows.',
      );
}
