import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { parseJsonBody } from '../http/json-body.ts';
import { HttpError } from '../http/http-error.ts';
import { demandJson, type ServerEnv } from '../http/request-guard.ts';
import { isLikelyPerson } from './likely-person.ts';
import type { Sessions } from './sessions.ts';
import { userSchema, type User } from './user.ts';
import type { SignInCodes } from './sign-in-codes.ts';

/** Hono's context after sign-in has been checked. */
export interface SignedInEnv extends ServerEnv {
  Variables: { user: User };
}

/** The code of the sign-in link, and the name and address that the person entered. */
const signIn = z.strictObject({ code: z.string(), name: z.string(), email: z.string() });

/** The code alone, sent before a name is entered. */
const suggestion = z.strictObject({ code: z.string() });

/**
 * Rejects requests of people who are not signed in, and of a tab that says it is somebody else's: all tabs share the cookie,
 * so another person may have signed in in one since.
 */
export function demandUser(sessions: Sessions): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    const user = await sessions.getUser(c.req.raw);
    if (!user)
      throw new HttpError(
        401,
        'not-signed-in',
        'You are not signed in. Use the link that the newsroom prints in its terminal.',
      );
    const person = c.req.header('X-User');
    if (person !== undefined && person !== user.email)
      throw new HttpError(401, 'other-user', 'Somebody else has signed in in this browser.');
    c.set('user', user);
    await next();
  };
}

/**
 * Routes for signing in and out, and for asking who is signed in.
 * @param getSuggestion returns the person to suggest for signing in
 */
export function createSessionRoutes(
  sessions: Sessions,
  codes: SignInCodes,
  getSuggestion: () => Promise<User | undefined>,
): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  // The admin asks when it is opened.
  routes.get('/session', async (c) => {
    const headers = new Headers();
    const user = (await sessions.getUser(c.req.raw, headers)) ?? null;
    return c.json({ user }, 200, Object.fromEntries(headers));
  });

  // Only a person who has the link from this machine's terminal learns the name of its user.
  routes.post('/session/suggestion', demandJson, async (c) => {
    const { code } = await parseJsonBody(c.req.raw, suggestion, 4096);
    const state = codes.check(code);
    if (state !== 'accepted') return c.json({ problem: `${state}-code` });
    const suggested = await getSuggestion();
    return c.json(suggested && isLikelyPerson(suggested) ? { suggested } : {});
  });

  routes.post('/session', demandJson, async (c) => {
    const { code, ...person } = await parseJsonBody(c.req.raw, signIn, 4096);
    // Before the code is used up: after a typo in the address, the same link still works.
    const user = parseUser(person);
    const redemption = codes.redeem(code);
    if (redemption !== 'accepted') throw toHttpError(redemption);
    const headers = new Headers();
    await sessions.start(c.req.raw, headers, user);
    return c.json({ user }, 200, Object.fromEntries(headers));
  });

  routes.delete('/session', async (c) => {
    const headers = new Headers();
    await sessions.end(c.req.raw, headers);
    // Pictures of drafts must not stay on a computer that several people use.
    headers.set('Clear-Site-Data', '"cache"');
    return c.json({ user: null }, 200, Object.fromEntries(headers));
  });
  return routes;
}

function parseUser(person: unknown): User {
  const { success, data } = userSchema.safeParse(person);
  if (success) return data;
  throw new HttpError(
    400,
    'wrong-person',
    'Sign in with a name that has letters, without < and >, and with a complete e-mail address.',
  );
}

function toHttpError(redemption: 'expired' | 'wrong'): HttpError {
  return redemption === 'expired'
    ? new HttpError(401, 'expired-code', 'The link is too old. The terminal now shows a fresh one.')
    : new HttpError(
        401,
        'wrong-code',
        'This link is not valid, or was used before. Use the newest one that the terminal shows.',
      );
}
