import { Hono } from 'hono';

/**
 * A site whose admin is served from elsewhere while the site has none: before the first build has
 * succeeded, the admin is there to mend what stops it.
 * @param site the built site
 * @param spare a folder's files, of which only `/admin/` is served
 */
export function addSpareAdmin(site: Hono, spare: Hono): Hono {
  const both = new Hono();
  both.all('*', async (c) => {
    const answer = await site.fetch(c.req.raw, c.env);
    const isAdmin = new URL(c.req.url).pathname.startsWith('/admin/');
    if (answer.status !== 404 || !isAdmin) return answer;
    return await spare.fetch(c.req.raw, c.env);
  });
  return both;
}
