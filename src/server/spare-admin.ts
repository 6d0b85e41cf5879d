import { Hono } from 'hono';

/**
 * A site whose admin is served from elsewhere while the site has none: before the first build has
 * succeeded, the admin is there to mend what stops it.
 * @param site the built site
 * @param getSpare the site of another folder, of which only `/admin/` is served; undefined without one
 */
export function addSpareAdmin(site: Hono, getSpare: () => Hono | undefined): Hono {
  const both = new Hono();
  both.all('*', async (c) => {
    const answer = await site.fetch(c.req.raw, c.env);
    const isAdmin = new URL(c.req.url).pathname.startsWith('/admin/');
    const spare = answer.status === 404 && isAdmin ? getSpare() : undefined;
    return spare ? await spare.fetch(c.req.raw, c.env) : answer;
  });
  return both;
}
