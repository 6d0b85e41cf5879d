import { Hono } from 'hono';
import { z } from 'zod';
import { parseJsonBody } from '../http/json-body.ts';
import { Presence } from './presence.ts';
import { seenDraft } from '../store-api/protocol.ts';
import { demandJson } from '../http/request-guard.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import type { User } from '../sign-in/user.ts';
import type { NewsroomStore } from '../store-api/store-api.ts';

const window = z.uuid();
/** `isDraft` says that a draft is on the screen. */
const visit = z.strictObject({
  ...seenDraft,
  window,
  isDraft: z.boolean().optional(),
  isHidden: z.boolean().optional(),
});
const leaving = z.strictObject({ window });

/** Routes for admin windows: each reports its open entry, and learns who else has it open and how its draft is. */
export function createPresenceRoutes(store: NewsroomStore): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const presence = new Presence(() => performance.now());

  routes.post('/presence', demandJson, async (c) => {
    const {
      window: opened,
      isDraft,
      isHidden,
      ...entry
    } = await parseJsonBody(c.req.raw, visit, 4096);
    const { user } = c.var;
    const toPerson = ({ name, email }: User) => ({ name, isSelf: email === user.email });
    // Before any await: otherwise someone who leaves during the lookup of the draft would be listed again.
    const others = presence
      .note(`${entry.collection}/${entry.slug}`, opened, user, isHidden)
      .map(toPerson);
    const draft = await store.findDraft(entry);
    if (draft) {
      const [savedBy, statusBy] = [draft.savedBy, draft.statusBy].map(toPerson);
      return c.json({ others, draft: { ...draft, savedBy, statusBy } });
    }
    if (!entry.seen) return c.json({ others });
    if (isDraft) {
      const end = await store.findDraftEnd(entry, entry.seen);
      return c.json({ others, ...(end && { end: { ...end, by: toPerson(end.by) } }) });
    }
    const published = await store.findPublishedSince(entry, entry.seen);
    return c.json({
      others,
      ...(published && { published: { ...published, savedBy: toPerson(published.savedBy) } }),
    });
  });

  routes.delete('/presence', demandJson, async (c) => {
    presence.leave((await parseJsonBody(c.req.raw, leaving, 4096)).window);
    return c.json({});
  });
  return routes;
}
