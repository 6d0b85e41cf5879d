import { Hono } from 'hono';
import { z } from 'zod';
import { parseJsonBody } from '../http/json-body.ts';
import { Presence } from './presence.ts';
import { seenDraft } from '../store-api/protocol.ts';
import { demandJson } from '../http/request-guard.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import type { NewsroomStore } from '../store-api/store-api.ts';

const window = z.uuid();
const visit = z.strictObject({ ...seenDraft, window, isHidden: z.boolean().optional() });
const leaving = z.strictObject({ window });

/** Routes for admin windows: each reports its open entry, and learns who else has it open and how its draft is. */
export function createPresenceRoutes(store: NewsroomStore): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const presence = new Presence(() => performance.now());

  routes.post('/presence', demandJson, async (c) => {
    const { window: opened, isHidden, ...entry } = await parseJsonBody(c.req.raw, visit, 4096);
    const { user } = c.var;
    // Before any await: otherwise someone who leaves during the lookup of the draft would be listed again.
    const others = presence
      .note(`${entry.collection}/${entry.slug}`, opened, user, isHidden)
      .map(({ name, email }) => ({ name, isSelf: email === user.email }));
    const draft = await store.findDraft(entry);
    const published = !draft && entry.seen && (await store.findPublishedSince(entry, entry.seen));
    return c.json({ others, ...(draft && { draft }), ...(published && { published }) });
  });

  routes.delete('/presence', demandJson, async (c) => {
    presence.leave((await parseJsonBody(c.req.raw, leaving, 4096)).window);
    return c.json({});
  });
  return routes;
}
