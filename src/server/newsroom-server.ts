import { Hono } from 'hono';
import type { AdminSettings } from './admin-settings.ts';
import { addApiHeaders, defineErrorAnswer } from './http/answer.ts';
import { createMediaRoute } from './store-api/media-route.ts';
import { createPresenceRoutes } from './presence/presence-routes.ts';
import type { Publisher } from './publisher/publisher.ts';
import { createSiteRoutes, type SiteParts } from './publisher/site-routes.ts';
import { HttpError } from './http/http-error.ts';
import { guardAdmin, reportOwnAddress, type ServerEnv } from './http/request-guard.ts';
import { createSessionRoutes, demandUser, type SignedInEnv } from './sign-in/session-routes.ts';
import type { Sessions } from './sign-in/sessions.ts';
import type { SignInCodes } from './sign-in/sign-in-codes.ts';
import type { NewsroomStore } from './store-api/store-api.ts';
import { createStoreRoutes } from './store-api/store-routes.ts';

/** What a newsroom server is made of. */
export interface NewsroomParts extends Pick<
  SiteParts,
  'listVersions' | 'findChange' | 'findReturning'
> {
  readonly store: NewsroomStore;
  readonly sessions: Sessions;
  readonly codes: SignInCodes;
  readonly publisher: Pick<Publisher, 'getState' | 'update' | 'updateIfMoved' | 'rollBack'>;
  /** The built site. */
  readonly site: Hono;
  /** The address of the site in its pages. */
  readonly siteUrl: string;
  /** What is below `/admin/`, except for `/admin/api/`. */
  readonly admin: Hono;
  /** What the preview in the admin knows: files of a folder, of which the last part of a path is the name. */
  readonly preview: Hono;
  /** What the admin needs to know of the newsroom before anybody has signed in. */
  readonly getSettings: () => Promise<AdminSettings>;
  /** Called whenever a member of staff does something in the admin. */
  readonly onWork?: () => void;
  /** The clock that decides what is public: milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Writes unexpected errors to the terminal. */
  readonly log: (text: string) => void;
}

/** Site, admin and Git store at one address. */
export function createNewsroom(parts: NewsroomParts): Hono<ServerEnv> {
  const newsroom = new Hono<ServerEnv>();
  newsroom.use('*', guardAdmin, reportOwnAddress(parts.siteUrl, parts.log));
  newsroom.use('/admin/api/*', addApiHeaders, async (c, next) => {
    await next();
    // The admin goes by it.
    c.res.headers.set('Date', new Date(parts.now()).toUTCString());
  });
  newsroom.route('/admin/api', createApi(parts));
  newsroom.all('/admin/*', (c) => parts.admin.fetch(c.req.raw, c.env));
  newsroom.route('/', parts.site);
  newsroom.onError(defineErrorAnswer(parts.log));
  return newsroom;
}

function createApi(parts: NewsroomParts): Hono<ServerEnv> {
  const { store, sessions, codes } = parts;
  const api = new Hono<ServerEnv>();
  api.route(
    '/',
    createSessionRoutes(sessions, codes, () => store.getSuggestedUser()),
  );
  api.get('/settings', async (c) => c.json(await parts.getSettings()));
  const signedIn = new Hono<SignedInEnv>();
  signedIn.use('*', demandUser(sessions));
  signedIn.use('*', (_, next) => {
    parts.onWork?.();
    return next();
  });
  signedIn.route('/', createSiteRoutes(parts));
  signedIn.route('/', createMediaRoute(store));
  signedIn.route('/', createPresenceRoutes(store));
  signedIn.get('/preview/:file', async (c) => {
    const answer = await parts.preview.fetch(c.req.raw);
    answer.headers.set('Cache-Control', 'private, no-cache');
    return answer;
  });
  signedIn.route(
    '/',
    createStoreRoutes(store, () => void parts.publisher.update()),
  );
  api.route('/', signedIn);
  api.all('*', () => {
    throw new HttpError(404, 'unknown-address', 'There is nothing at this address.');
  });
  return api;
}
