import type { Address } from '../model/fields/site-address.ts';
import { getSectionSegments, searchSegments } from './permalinks.ts';

/** What the build writes below the home of each language. */
const inEachLanguage = ['404', 'embed', 'feeds', ...Object.values(searchSegments)];

/**
 * What is at the top of a site and is no text of the newsroom. `tests/build/reserved-addresses.test.ts`
 * holds the first lists against a built site.
 */
const atTop = [
  // The build.
  ...['404.html', '_astro', 'admin', 'api', 'cards', 'media', 'pagefind', 'robots.txt'],
  ...['search-records.json', 'sitemap.xml', 'sitemaps'],
  // public/
  'favicon.svg',
  // What browsers and search engines look for by themselves.
  ...['apple-touch-icon.png', 'favicon.ico', 'manifest.json', 'manifest.webmanifest'],
  ...['ads.txt', 'app-ads.txt', 'browserconfig.xml', 'crossdomain.xml', 'humans.txt', 'llms.txt'],
  ...['security.txt', 'service-worker.js', 'sw.js'],
  // What hosts take as instructions, or keep for themselves.
  ...['500', '500.html', '_headers', '_redirects', '_worker.js', '_routes.json', 'cname'],
  ...['cgi-bin', 'cdn-cgi', 'netlify.toml', 'vercel.json', 'web.config'],
];

/** Names, in small letters, that no page and no former address may have as its first part. */
const reservedNames: ReadonlySet<string> = new Set([...inEachLanguage, ...atTop]);

/** Slugs that a page may not have in a language: they are sections, languages or no pages at all. */
export function getReservedSlugs(language: string, languages: readonly string[]): Set<string> {
  return new Set([
    ...reservedNames,
    ...Object.values(getSectionSegments(language)),
    ...languages.map((code) => code.toLowerCase()),
  ]);
}

/**
 * Tells whether an address lies in a part of the site that has no pages.
 * @param languages codes of the newsroom's languages
 */
export function isReserved(address: Address, languages: readonly string[]): boolean {
  const [first = '', second = ''] = address.toLowerCase().split('/').slice(1);
  const isHome = languages.some((code) => code.toLowerCase() === first);
  return reservedNames.has(first) || (isHome && inEachLanguage.includes(second));
}
