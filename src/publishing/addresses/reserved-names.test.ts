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
