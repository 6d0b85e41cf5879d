import type {
  NewsView,
  SitemapIndexView,
  SitemapPageView,
  SitemapView,
} from '../../entries/views.ts';
import { toAlternates } from './alternates.ts';
import { escapeXml, formatLocation } from './xml.ts';

/** Namespaces of the protocol (sitemaps.org) and of Google's extensions to it. */
const namespaces = {
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  xhtml: 'http://www.w3.org/1999/xhtml',
};

const formatFile = (element: string, extensions: string, lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${element} xmlns="${namespaces.sitemap}"${extensions}>`,
    ...lines,
    `</${element}>`,
    '',
  ].join('\n');

/** One file of the sitemap: addresses, dates, languages and pictures of pages. */
export function formatSitemap({ pages, site }: SitemapView): string {
  const extensions = ` xmlns:xhtml="${namespaces.xhtml}" xmlns:image="${namespaces.image}"`;
  const urls = pages.map((page) => formatPage(page, site));
  return formatFile('urlset', extensions, urls);
}

function formatPage(page: SitemapPageView, site: SitemapView['site']): string {
  const links = toAlternates(page, site).map(
    ({ language, href }) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${formatLocation(site.url, href)}"/>`,
  );
  const images = page.images.map(
    (src) => `<image:image><image:loc>${formatLocation(site.url, src)}</image:loc></image:image>`,
  );
  return `<url>${[formatAddress(site.url, page), ...links, ...images].join('')}</url>`;
}

/**
 * The index of all files, without dates: that of a file would be when it was changed, whatever its pages say
 * (sitemaps.org), and so when an embargo ended or a consent was revoked. A crawler that goes by the date of the newest page
 * does not notice that another one is gone or was translated.
 */
export function formatSitemapIndex({ files, siteUrl }: SitemapIndexView): string {
  const sitemaps = files.map(
    ({ path }) => `<sitemap>${formatAddress(siteUrl, { path })}</sitemap>`,
  );
  return formatFile('sitemapindex', '', sitemaps);
}

function formatAddress(
  siteUrl: string,
  { path, modified }: { readonly path: string; readonly modified?: string | undefined },
): string {
  const date = modified ? `<lastmod>${modified}</lastmod>` : '';
  return `<loc>${formatLocation(siteUrl, path)}</loc>${date}`;
}

/** ISO 639 without a territory, as Google requires, except that it tells the two scripts of Chinese apart. */
function toNewsLanguage(code: string): string {
  const { language, script } = new Intl.Locale(code).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** The news sitemap: what appeared in the last two days. */
export function formatNewsSitemap({ site, items }: NewsView): string {
  const urls = items.map(({ path, language, headline, datePublished }) => {
    const code = toNewsLanguage(language);
    const publication = `<news:publication><news:name>${escapeXml(site.name)}</news:name><news:language>${code}</news:language></news:publication>`;
    const date = `<news:publication_date>${datePublished}</news:publication_date>`;
    const title = `<news:title>${escapeXml(headline)}</news:title>`;
    return `<url>${formatAddress(site.url, { path })}<news:news>${publication}${date}${title}</news:news></url>`;
  });
  return formatFile('urlset', ` xmlns:news="${namespaces.news}"`, urls);
}
