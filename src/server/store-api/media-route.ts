import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { EntryName } from '../../model/entry-name.ts';
import { hasTag } from '../http/entity-tag.ts';
import { HttpError } from '../http/http-error.ts';
import type { SignedInEnv } from '../sign-in/session-routes.ts';
import { version } from './protocol.ts';
import { makeSmallPicture } from './small-picture.ts';
import type { NewsroomStore } from './store-api.ts';

/**
 * Serves stored pictures, also small, and documents to people who are signed in; drafts have their own. What was replaced or
 * deleted is named by a commit.
 */
export function createMediaRoute(store: NewsroomStore): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.get('/media/:path{.+}', async (c) => {
    const path = `content/media/${c.req.param('path')}`;
    const former = parseVersion(c.req.query('version'));
    const { bytes, id } = former
      ? await store.readFormerMedia(path, former)
      : await store.readMedia(path, parseDraft(c.req.query('draft')));
    const isSmall = c.req.query('small') !== undefined;
    const headers = {
      'Content-Type': getMimeType(c.req.path) ?? 'application/octet-stream',
      // Whatever a file claims to be, it must not run scripts.
      'Content-Security-Policy': 'sandbox',
      // The bytes at an address change with the draft; a browser revalidates each time and mostly gets 304.
      'Cache-Control': 'private, no-cache',
      ETag: `"${id}${isSmall ? '-small' : ''}"`,
    };
    if (hasTag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
    const small = isSmall ? await makeSmallPicture(bytes) : undefined;
    const sent = small ? new Uint8Array(small) : bytes;
    if (small) headers['Content-Type'] = 'image/avif';
    return c.body(sent, 200, { ...headers, 'Content-Length': String(sent.length) });
  });
  return routes;
}

/** The commit that has a former file. */
function parseVersion(value: string | undefined): string | undefined {
  if (value === undefined || version.safeParse(value).success) return value;
  throw new HttpError(400, 'malformed', 'A version is named by its whole commit id.');
}

/** `<collection>/<slug>`, where the slug may contain more slashes. */
function parseDraft(value: string | undefined): EntryName | undefined {
  if (value === undefined) return undefined;
  const slash = value.indexOf('/');
  if (slash < 1 || value.length > 400)
    throw new HttpError(
      400,
      'malformed',
      'A draft is named by its collection, a slash and its slug.',
    );
  return { collection: value.slice(0, slash), slug: value.slice(slash + 1) };
}
