import type { Address } from '../../model/fields/site-address.ts';
import { getSectionSegments, searchSegments } from './permalinks.ts';

/** Outputs of the build below the home page of each language. */
const inEachLanguage = ['404', 'embed', 'feeds', ...searchSegments];

/**
 * Names at the top of a site that no entry may take. `tests/build/reserved-addresses.test.ts`
 * compares the first lists with a built site.
 */
const atTop = [
  // The build.
  ...['404.html', '_astro', 'admin', 'api', 'cards', 'media', 'pagefind', 'robots.txt'],
  ...['search-records.json', 'sitemap.xml', 'sitemaps'],
  // public/
  'favicon.svg',
  // Files that browsers and search engines request by themselves.
  ...['apple-touch-icon.png', 'favicon.ico', 'manifest.json', 'manifest.webmanifest'],
  ...['ads.txt', 'app-ads.txt', 'browserconfig.xml', 'crossdomain.xml', 'humans.txt', 'llms.txt'],
  ...['security.txt', 'service-worker.js', 'sw.js'],
  // Files that configure hosts, and paths that hosts reserve.
  ...['500', '500.html', '_headers', '_redirects', '_worker.js', '_routes.json', 'cname'],
  ...['cgi-bin', 'cdn-cgi', 'netlify.toml', 'vercel.json', 'web.config'],
];

/** Names in lower case that no page and no former address may begin with. */
const reservedNames: ReadonlySet<string> = new Set([...inEachLanguage, ...atTop]);

/** Slugs that a page may not have in a language: sections, languages and reserved names. */
export function getReservedSlugs(language: string, languages: readonly string[]): Set<string> {
  return new Set([
    ...reservedNames,
    ...Object.values(getSectionSegments(language)),
    ...languages.map((code) => code.toLowerCase()),
  ]);
}

/**
 * Whether an address is in a reserved part of the site.
 * @param languages codes of the newsroom's languages
 */
export function isReserved(address: Address, languages: readonly string[]): boolean {
  const [first = '', second = ''] = address.toLowerCase().split('/').slice(1);
  const isHome = languages.some((code) => code.toLowerCase() === first);
  return reservedNames.has(first) || (isHome && inEachLanguage.includes(second));
}
