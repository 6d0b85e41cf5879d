import { expect, test } from 'vitest';
import type { Address } from '../../model/fields/site-address.ts';
import { getReservedSlugs, isReserved } from './reserved-names.ts';

test('a page may not take the place of a section, of another language or of a file', () => {
  const reserved = getReservedSlugs('es-MX', ['en', 'es-MX']);
  const slugs = ['comunicados', 'es-mx', 'media', 'admin', 'buscar', 'sobre-nosotros'];
  expect(slugs.filter((slug) => !reserved.has(slug))).toEqual(['sobre-nosotros']);
});

test('a former address may not be in a reserved part of the site', () => {
  const isFree = (address: string) => !isReserved(address as Address, ['en', 'es']);
  const addresses = [
    '/404.html/',
    '/favicon.svg/',
    '/SW.js/',
    '/admin/x/',
    '/cards/',
    '/es/Feeds/',
  ];
  expect(addresses.filter(isFree)).toEqual([]);
  expect(['/news/', '/fr/feeds/', '/es/noticias/', '/news/sw.js/'].every(isFree)).toBe(true);
});

test('no address is that of a file which the build writes, or browsers, search engines or hosts look for', () => {
  const names =
    '404 404.html embed feeds search _astro admin api cards media pagefind robots.txt search-records.json sitemap.xml ' +
    'sitemaps favicon.svg ' +
    'apple-touch-icon.png favicon.ico manifest.json manifest.webmanifest ads.txt app-ads.txt browserconfig.xml ' +
    'crossdomain.xml humans.txt llms.txt security.txt service-worker.js sw.js 500 500.html _headers _redirects ' +
    '_worker.js _routes.json CNAME cgi-bin cdn-cgi netlify.toml vercel.json web.config';
  const isFree = (name: string) => !isReserved(`/${name}/` as Address, ['en']);
  expect(names.split(' ').filter(isFree)).toEqual([]);
});
