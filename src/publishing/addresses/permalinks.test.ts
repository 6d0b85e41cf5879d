import { describe, expect, test } from 'vitest';
import { definePermalinks, isSearchPath } from './permalinks.ts';

describe('permalinks', () => {
  test('the default language has no prefix', () => {
    const en = definePermalinks('en', 'en');
    expect(en.home()).toBe('/');
    expect(en.section('releases')).toBe('/releases/');
    expect(en.kind('releases', 'media-advisory')).toBe('/releases/kind/media-advisories/');
    expect(en.entry('releases', 'governor-suspends')).toBe('/releases/governor-suspends/');
    expect(en.entry('pages', 'about')).toBe('/about/');
  });

  test('another language has its prefix and its own segments', () => {
    const es = definePermalinks('es', 'en');
    expect(es.home()).toBe('/es/');
    expect(es.section('press')).toBe('/es/prensa/');
    expect(es.kind('releases', 'letter')).toBe('/es/comunicados/tipo/cartas/');
    expect(es.entry('testimonies', 'la-noche')).toBe('/es/testimonios/la-noche/');
    expect(es.entry('people', 'ruth-okafor')).toBe('/es/personas/ruth-okafor/');
    const fr = definePermalinks('fr', 'en');
    expect(fr.entry('releases', 'la-nuit')).toBe('/fr/communiques/la-nuit/');
    expect(fr.search()).toBe('/fr/recherche/');
  });

  test('which language is the default is a setting', () => {
    expect(definePermalinks('es', 'es').section('releases')).toBe('/comunicados/');
    expect(definePermalinks('en', 'es').section('releases')).toBe('/en/releases/');
  });

  test('a regional variety uses the segments of its language', () => {
    expect(definePermalinks('es-MX', 'en').section('topics')).toBe('/es-mx/temas/');
  });

  test('feeds, the search page and the error page have one address in each language', () => {
    const addresses = (language: string) => {
      const { feeds, search, notFound } = definePermalinks(language, 'en');
      return [feeds(), search(), notFound()];
    };
    expect(addresses('en')).toEqual(['/feeds/', '/search/', '/404/']);
    expect(addresses('es-MX')).toEqual(['/es-mx/feeds/', '/es-mx/buscar/', '/es-mx/404/']);
    expect(addresses('fi')).toEqual(['/fi/feeds/', '/fi/search/', '/fi/404/']);
  });
});

test('search pages are known by their path, in any language', () => {
  for (const path of ['/search/', '/es/buscar/', '/es-mx/buscar/index.html', '/fi/search/'])
    expect([path, isSearchPath(path)]).toEqual([path, true]);
  for (const path of ['/', '/search', '/searches/', '/search/x/', '/releases/search/'])
    expect([path, isSearchPath(path)]).toEqual([path, false]);
});
