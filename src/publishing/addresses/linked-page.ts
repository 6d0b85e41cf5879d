import type { CollectionName } from '../../model/content-types/collections.ts';
import { toDecoded } from '../../model/fields/site-address.ts';
import { findHandoutFormat, handoutsOf } from './handout-formats.ts';
import { definePermalinks } from './permalinks.ts';

/**
 * Where a link leads on our own site, without its origin and what follows `?` or `#`; undefined for another site.
 * @param href as written
 * @param siteUrl origin of the site; without it, addresses with an origin are all those of other sites
 */
export function toOwnPath(href: string, siteUrl: string | undefined): string | undefined {
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return href.replace(/[?#].*$/, '');
  const url = URL.parse(href, siteUrl);
  const isOwn =
    siteUrl && url && /^https?:$/.test(url.protocol) && url.host === new URL(siteUrl).host;
  return isOwn ? toDecoded(url.pathname) : undefined;
}

/**
 * Maps the path of a handout or of an embedded page to the page to which it belongs, and any other to itself.
 * @param languages the newsroom's languages, the default first
 * @param getCollection of the entry whose page is at an address
 */
export function definePages(
  languages: readonly string[],
  getCollection: (page: string) => CollectionName | undefined,
): (path: string) => string {
  const [defaultLanguage = ''] = languages;
  const links = languages.map((code) => definePermalinks(code, defaultLanguage));
  return (path) => {
    const format = findHandoutFormat(path);
    const page = format && `${path.slice(0, -format.length - 1)}/`;
    const collection = page && getCollection(page);
    if (collection && handoutsOf[collection].includes(format)) return page;
    for (const { home, section } of links) {
      const embedded = path.replace(`${home()}embed/`, home());
      if (embedded !== path && embedded.startsWith(section('releases'))) return embedded;
    }
    return path;
  };
}
