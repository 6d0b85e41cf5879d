import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { HttpError } from './http-error.ts';

/** What Hono's context holds for every request to the newsroom server. */
export interface ServerEnv {
  Bindings: HttpBindings;
}

/**
 * Lets only pages of this server reach the admin. The server listens on localhost only, but any page open
 * in a browser on this machine may send requests here, and may point its own host name at 127.0.0.1.
 */
export const guardAdmin: MiddlewareHandler<ServerEnv> = async (c, next) => {
  // The router reads the path as sent, the site reads it normalized: guard both.
  const areas = [c.req.path, new URL(c.req.url).pathname].map(toArea);
  if (!areas.includes('admin') && !areas.includes('api')) return await next();
  const host = demandHost(c);
  if (areas.includes('api')) demandOwnPage(c, host);
  await next();
};

/**
 * Which part of the server a path leads to. Names are decoded and compared without case,
 * because a file system may do the same.
 */
function toArea(path: string): 'admin' | 'api' | 'site' {
  const [top, part] = decode(path)
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((segment) => segment !== '');
  if (top !== 'admin') return 'site';
  return part === 'api' ? 'api' : 'admin';
}

function decode(path: string): string {
  // Escapes that are not UTF-8 stay; the first segments are recognized all the same.
  return path.replaceAll(/%[0-7][0-9a-f]/gi, (escape) => decodeURIComponent(escape));
}

/** The request's host, which must be a name of this machine. With DNS rebinding it is another. */
function demandHost(c: Context<ServerEnv>): string {
  const { incoming } = c.env;
  const port = incoming.socket.localPort;
  const names = ['localhost', '127.0.0.1', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  const [host, ...others] = incoming.headersDistinct.host ?? [];
  const isOurs =
    host !== undefined && others.length === 0 && names.includes(host) && !isProxied(incoming);
  // The request line may name a host, too.
  if (isOurs && new URL(c.req.url).host === new URL(`http://${host}`).host) return host;
  throw new HttpError(
    403,
    'wrong-host',
    `The admin answers only at http://localhost:${port}/admin/ on the machine that runs it.`,
  );
}

/**
 * Whether a web server in front has passed a request on, with a name of this machine as host. Most say so in a header; nginx
 * speaks HTTP/1.0, which no browser does. An SSH tunnel changes nothing.
 */
const isProxied = ({ headers, httpVersion }: ServerEnv['Bindings']['incoming']): boolean =>
  httpVersion === '1.0' ||
  Object.keys(headers).some((name) => /^(x-forwarded-.+|forwarded|via)$/.test(name));

/**
 * Says once that readers get a site whose pages, feeds and data name an address of this machine: `SITE_URL` was forgotten.
 * @param siteUrl the address that the site has in itself
 */
export function reportOwnAddress(
  siteUrl: string,
  log: (text: string) => void,
): MiddlewareHandler<ServerEnv> {
  let isDue = /^(localhost|127\..*|\[::1\])$/.test(new URL(siteUrl).hostname);
  return async (c, next) => {
    if (isDue && isProxied(c.env.incoming)) {
      isDue = false;
      log(
        `A web server passes readers on, but the pages, feeds and data of the site name ${siteUrl} as its address. Stop the newsroom, set SITE_URL to the address that readers write, such as https://news.example.org, and start it again.`,
      );
    }
    await next();
  };
}

/**
 * The page that sends the request must be ours: browsers say so by `Origin`, which they send with
 * every POST and DELETE, and by `Sec-Fetch-Site`. A request that changes something and carries neither
 * is not from a current browser and is rejected, too. A picture may be opened by itself
 * (`Sec-Fetch-Site: none`).
 */
function demandOwnPage(c: Context<ServerEnv>, host: string): void {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isOurOrigin = origin === undefined ? undefined : origin === `http://${host}`;
  const isOurSite =
    site === undefined ? undefined : site === 'same-origin' || (isRead && site === 'none');
  const isProved = isRead || isOurOrigin || isOurSite;
  if (isProved && isOurOrigin !== false && isOurSite !== false) return;
  throw new HttpError(
    403,
    'wrong-origin',
    'Only the admin itself may use this address, not another page or program.',
  );
}

/**
 * Requires what a form on another page cannot send: JSON, and a header of our own.
 */
export const demandJson: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (c.req.header('X-Newsroom') !== '1')
    throw new HttpError(403, 'wrong-client', 'The request lacks the header “X-Newsroom: 1”.');
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/json\s*(;\s*charset=utf-8)?$/i.test(type) || c.req.header('Content-Encoding'))
    throw new HttpError(400, 'wrong-type', 'The request must be application/json, not compressed.');
  await next();
};
