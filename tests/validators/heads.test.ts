import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { getProperty, isHidden } from '../page-head.ts';
import { builtPages } from '../built-pages.ts';
import { isRedirect, type Page } from '../site.ts';

const outDir = inject('outDir');
const origin = 'http://localhost:4321';
const pages = builtPages.filter((page) => !isRedirect(page));
const byUrl = new Map(pages.map((page) => [origin + page.address, page]));

const getCanonical = ({ tree }: Page) => select('link[rel=canonical]', tree)?.properties.href;

/** Language and address of every alternate that a page names. */
const getAlternates = ({ tree }: Page): string[] =>
  selectAll('link[rel=alternate][hreflang]', tree)
    .map(({ properties }) => `${String(properties.hrefLang)} ${String(properties.href)}`)
    .sort();

const found = pages.filter((page) => !isHidden(page));

describe.each(found)('$address', (page) => {
  it('names its own address', () => {
    expect(getCanonical(page)).toBe(origin + page.address);
    expect(getProperty(page, 'og:url')).toBe(origin + page.address);
    expect(select('meta[name=robots]', page.tree)?.properties.content).toBe(
      'max-image-preview:large',
    );
  });

  it('names its translations as they name it, and one for readers of other languages', () => {
    const alternates = getAlternates(page);
    const own = select('html', page.tree)?.properties.lang;
    for (const alternate of alternates) {
      const [code = '', url = ''] = alternate.split(' ');
      const other = byUrl.get(url)!;
      expect(getAlternates(other), url).toEqual(alternates);
      if (code !== 'x-default') expect(select('html', other.tree)?.properties.lang).toBe(code);
    }
    const codes = alternates.map((alternate) => alternate.split(' ')[0]);
    const getLanguages = (links: string) =>
      selectAll(links, page.tree).map(({ properties }) => String(properties.hrefLang));
    // Of the languages without this page, the switcher leads to another one.
    const missing = getLanguages('.untranslated a[hreflang]');
    const switched = getLanguages('.languages a[hreflang]').filter(
      (code) => !missing.includes(code),
    );
    const languages = [String(own), ...switched].sort();
    expect(codes).toEqual(switched.length > 0 ? [...languages, 'x-default'] : []);
    if (switched.length > 0)
      expect(alternates).toContain(`${String(own)} ${origin}${page.address}`);
  });

  it('has title, description and a picture of the stated size for social networks', async () => {
    for (const name of ['title', 'description', 'site_name', 'locale', 'type', 'image:alt'])
      expect(getProperty(page, `og:${name}`), name).not.toMatch(/^(undefined)?$/);
    const file = new URL(getProperty(page, 'og:image')).pathname;
    const { width, height } = await sharp(join(outDir, file)).metadata();
    expect([width, height].map(String)).toEqual([
      getProperty(page, 'og:image:width'),
      getProperty(page, 'og:image:height'),
    ]);
    expect(select('meta[name="twitter:card"]', page.tree)).toBeDefined();
  });
});

it('pages that search engines may not show have neither canonical address nor alternates, and no page names them', () => {
  const named = found.flatMap(getAlternates).map((alternate) => alternate.split(' ')[1]);
  const exposed = pages.filter(isHidden).filter(
    (page) =>
      // An embed names the page that it was made from.
      getCanonical(page) === origin + page.address ||
      getAlternates(page).length > 0 ||
      named.includes(origin + page.address),
  );
  expect(exposed.map(({ address }) => address)).toEqual([]);
});
