import { Hono } from 'hono';
import { parseJsonBody } from '../http/json-body.ts';
import { bodyLimit, storeRequestSchema, type ActionName } from './protocol.ts';
import { demandJson } from '../http/request-guard.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import type { NewsroomStore } from './store-api.ts';

/** Actions that may change what readers see. */
const publishing: ReadonlySet<ActionName> = new Set([
  'publishUnpublishedEntry',
  'deleteFiles',
  'persistMedia',
  'replaceMedia',
  'restoreMedia',
]);

/**
 * The store over HTTP: one action of the protocol per request.
 * @param onChange called when an action has moved the published branch
 */
export function createStoreRoutes(store: NewsroomStore, onChange: () => void): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.post('/store', demandJson, async (c) => {
    const { action, params } = await parseJsonBody(c.req.raw, storeRequestSchema, bodyLimit);
    const act = store[action] as (params: unknown, author: unknown) => Promise<unknown>;
    const answer = await act.call(store, params, c.var.user);
    if (publishing.has(action)) onChange();
    return c.json(answer as object);
  });
  return routes;
}
