import { expect, it } from 'vitest';
import { formatNewsSitemap, formatSitemap, formatSitemapIndex } from './sitemap.ts';

it('escapes what XML would misread, drops what it may not hold', () => {
  const xml = formatNewsSitemap({
    path: '/sitemaps/news.xml',
    site: { url: 'https://news.example', name: 'Row & Co. <Press>' },
    items: [
      {
        path: '/es/comunicados/año/',
        language: 'es-US',
        headline: 'Fear\u0008\uD800 & "silence"',
        datePublished: '2011-06-02T10:00:00-04:00',
      },
    ],
  });
  expect(xml).toContain('<loc>https://news.example/es/comunicados/a%C3%B1o/</loc>');
  expect(xml).toContain('<news:name>Row &amp; Co. &lt;Press&gt;</news:name>');
  expect(xml).toContain('<news:language>es</news:language>');
  expect(xml).toContain('<news:publication_date>2011-06-02T10:00:00-04:00</news:publication_date>');
  expect(xml).toContain('<news:title>Fear &amp; &quot;silence&quot;</news:title>');
});

it.each([
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
  ['pt-BR', 'pt'],
  ['ht', 'ht'],
])('names %s as Google does: %s', (language, code) => {
  const item = { path: '/a/', language, headline: 'A', datePublished: '2011-06-02' };
  const site = { url: 'https://news.example', name: 'Row' };
  expect(formatNewsSitemap({ path: '/sitemaps/news.xml', site, items: [item] })).toContain(
    `<news:language>${code}</news:language>`,
  );
});

it('has no date for a page without one', () => {
  const page = { path: '/people/ana-ruiz/', language: 'en', translations: [], images: [] };
  const site = { url: 'https://news.example', languages: ['en'] };
  expect(formatSitemap({ path: '/sitemaps/pages.xml', site, pages: [page] })).toContain(
    '<url><loc>https://news.example/people/ana-ruiz/</loc></url>',
  );
});

it('has no dates of files, which crawlers would skip where a page is gone or was translated', () => {
  const files = [{ path: '/sitemaps/2011.xml', modified: '2011-06-02T10:00:00-04:00' }];
  expect(formatSitemapIndex({ siteUrl: 'https://news.example', files })).toContain(
    '<sitemap><loc>https://news.example/sitemaps/2011.xml</loc></sitemap>',
  );
});
