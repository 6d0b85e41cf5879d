import { Hono, type Context } from 'hono';
import { parseRange } from './byte-range.ts';
import { getCopyHeaders } from './copy-headers.ts';
import { getEncoded, getEncoding, isCompressible } from './compression.ts';
import { hasTag } from '../http/entity-tag.ts';
import { findFormerCopy } from './former-copies.ts';
import { readPageHead } from './page-head.ts';
import { getBareHeaders, getFileHeaders, getPreflightHeaders } from './response-headers.ts';
import type { SiteFiles, StaticFile } from './site-files.ts';
import { openFolder, parsePath } from './static-file.ts';

/**
 * Serves the built site as a good host would: compression, revalidation, ranges,
 * addresses that end in a slash, and the 404 page of the reader's language. A former address answers 301, a withdrawn
 * entry 410.
 *
 * @param source the output folder of a build, which may be rebuilt while the site is served; or a function that returns
 *   the files of the moment. A request is answered from one of its results.
 */
export function createStaticSite(source: string | (() => SiteFiles | Promise<SiteFiles>)): Hono {
  const getFiles = typeof source === 'string' ? () => openFolder(source) : source;
  const site = new Hono();

  site.on(['GET', 'HEAD'], '*', async (c) => {
    const files = await getFiles();
    const { pathname, search } = new URL(c.req.url);
    const segments = parsePath(pathname);
    if (!segments) return await sendNotFound(c, files, []);
    if (!pathname.endsWith('/')) {
      const file = await files.getFile(segments);
      if (file) return await sendFile(c, file, await getCopyHeaders(files, segments));
      const index = await files.getFile([...segments, 'index.html']);
      // One at a former address leads on by itself, to the address with a slash.
      if (index && readPageHead(index).target) return await sendFile(c, index);
      if (index) {
        const address = ['', ...segments.map(encodeURIComponent), ''].join('/');
        return lead(c, 308, address + search);
      }
      return await sendNotFound(c, files, segments);
    }
    const index = await files.getFile([...segments, 'index.html']);
    return index ? await sendFile(c, index) : await sendNotFound(c, files, segments);
  });

  site.options('*', async (c, next) => {
    const headers = getPreflightHeaders(c.req.path);
    return headers ? c.body(null, 204, headers) : await next();
  });

  site.all('*', (c) =>
    c.text('This site is read with GET and HEAD only.\n', 405, {
      ...getBareHeaders(),
      Allow: 'GET, HEAD',
    }),
  );
  return site;
}

/** Sends a file, or 304, 206 or 416 according to the request's conditions; a page with the status that it states. */
async function sendFile(
  c: Context,
  file: StaticFile,
  copyHeaders: Record<string, string> = {},
): Promise<Response> {
  const { status, target } = readPageHead(file);
  if (status !== 200) return await sendPage(c, file, status, target ? { Location: target } : {});
  // Ranges are defined for GET only (RFC 9110, section 14.2).
  const header = c.req.method === 'GET' ? c.req.header('Range') : undefined;
  const range = parseRange(header, file.bytes.length);
  const encoding = range ? 'identity' : getEncoding(file, c.req.header('Accept-Encoding'));
  const etag = `"${file.digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    ...getFileHeaders(file),
    ...copyHeaders,
    ETag: etag,
    'Accept-Ranges': 'bytes',
  };
  if (isCompressible(file)) headers['Vary'] = 'Accept-Encoding';
  // Conditions with a date are ignored: a file may change twice within a second, or the clock be set back.
  if (hasTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  if (range && (c.req.header('If-Range') ?? etag) === etag) {
    return sendRange(c, file, range, headers);
  }
  const body = await getEncoded(file, encoding);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return send(c, body, 200, headers);
}

function sendRange(
  c: Context,
  { bytes }: StaticFile,
  range: NonNullable<ReturnType<typeof parseRange>>,
  headers: Record<string, string>,
): Response {
  if (range === 'unsatisfiable') {
    return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${bytes.length}` });
  }
  headers['Content-Range'] = `bytes ${range.first}-${range.last}/${bytes.length}`;
  return send(c, bytes.subarray(range.first, range.last + 1), 206, headers);
}

/**
 * Leads on if there was something at an address, or says that it was withdrawn; otherwise sends the 404 page: that of its
 * language, or the site's.
 */
async function sendNotFound(
  c: Context,
  files: SiteFiles,
  segments: readonly string[],
): Promise<Response> {
  const copy = await findFormerCopy(files, segments);
  if (copy) return 'notice' in copy ? sendPage(c, copy.notice, 410) : lead(c, 301, copy.target);
  // Look at the first segment only, the language: an address with thousands of segments costs no more.
  for (const parent of [segments.slice(0, 1), []]) {
    const page =
      (await files.getFile([...parent, '404', 'index.html'])) ??
      (await files.getFile([...parent, '404.html']));
    if (page) return await sendPage(c, page, 404);
  }
  return c.text('Not found\n', 404, getBareHeaders(c.req.path));
}

/** Leads on, for now: a browser that keeps a redirect for good goes in a circle when the address changes back. */
const lead = (c: Context, status: 301 | 308, target: string): Response =>
  c.body(null, status, {
    ...getBareHeaders(c.req.path),
    'Cache-Control': 'public, no-cache',
    Location: target,
  });

/** Sends a page that says why there is nothing, or nothing any more, at an address. */
async function sendPage(
  c: Context,
  page: StaticFile,
  status: 301 | 404 | 410,
  more: Record<string, string> = {},
): Promise<Response> {
  const encoding = getEncoding(page, c.req.header('Accept-Encoding'));
  const headers: Record<string, string> = {
    ...getFileHeaders(page, c.req.path),
    ...more,
    Vary: 'Accept-Encoding',
  };
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return send(c, await getEncoded(page, encoding), status, headers);
}

/** A HEAD response has the length of the body that it leaves out. */
function send(
  c: Context,
  body: Uint8Array<ArrayBuffer>,
  status: 200 | 206 | 301 | 404 | 410,
  headers: Record<string, string>,
): Response {
  const sent = c.req.method === 'HEAD' ? null : body;
  const length = { 'Content-Length': String(body.length) };
  return new Response(sent, { status, headers: { ...headers, ...length } });
}
