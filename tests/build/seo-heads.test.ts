import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { getPages, isRedirect, type Page } from '../site.ts';

const outDir = inject('outDir');
const origin = 'http://localhost:4321';
const pages = (await getPages(outDir)).filter((page) => !isRedirect(page));
const byUrl = new Map(pages.map((page) => [origin + page.address, page]));

const isHidden = ({ tree }: Page) =>
  select('meta[name=robots][content*=noindex]', tree) !== undefined;

const getCanonical = ({ tree }: Page) => select('link[rel=canonical]', tree)?.properties.href;

/** Language and address of every version that a page names. */
const getVersions = ({ tree }: Page): string[] =>
  selectAll('link[rel=alternate][hreflang]', tree)
    .map(({ properties }) => `${String(properties.hrefLang)} ${String(properties.href)}`)
    .sort();

const getProperty = ({ tree }: Page, name: string): string =>
  String(select(`meta[property="${name}"]`, tree)?.properties.content);

const found = pages.filter((page) => !isHidden(page));

describe.each(found)('$address', (page) => {
  it('names its own address', () => {
    expect(getCanonical(page)).toBe(origin + page.address);
    expect(getProperty(page, 'og:url')).toBe(origin + page.address);
    expect(select('meta[name=robots]', page.tree)?.properties.content).toBe(
      'max-image-preview:large',
    );
  });

  it('names its versions as they name it, and one for readers of no language of ours', () => {
    const versions = getVersions(page);
    const own = select('html', page.tree)?.properties.lang;
    for (const version of versions) {
      const [code = '', url = ''] = version.split(' ');
      const other = byUrl.get(url)!;
      expect(getVersions(other), url).toEqual(versions);
      if (code !== 'x-default') expect(select('html', other.tree)?.properties.lang).toBe(code);
    }
    const codes = versions.map((version) => version.split(' ')[0]);
    const switcher = selectAll('a[hreflang]', page.tree).length > 0;
    expect(codes).toEqual(switcher ? ['en', 'es', 'x-default'] : []);
    if (switcher) expect(versions).toContain(`${String(own)} ${origin}${page.address}`);
  });

  it('is shared with title, description and a picture of the size that it states', async () => {
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

describe('hidden from search engines', () => {
  const hidden = pages.filter(isHidden);

  it.each(['withdrawn release', 'not found', 'search'])('is every page of the kind %s', (name) => {
    const kind = pageKinds.find((one) => one.name === name)!;
    const all = (['en', 'es'] as const).flatMap((language) =>
      getPagesOfKind(pages, kind, language),
    );
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((page) => !isHidden(page)).map(({ address }) => address)).toEqual([]);
  });

  it('are pages that give no address of their own and no version, nor are named by another', () => {
    const named = found.flatMap(getVersions).map((version) => version.split(' ')[1]);
    const said = hidden.filter(
      (page) =>
        // A frame for partner sites names the page that it is taken from.
        getCanonical(page) === origin + page.address ||
        getVersions(page).length > 0 ||
        named.includes(origin + page.address),
    );
    expect(said.map(({ address }) => address)).toEqual([]);
  });
});

describe('a text without a photograph', () => {
  const texts = found.filter((page) => getProperty(page, 'og:type') === 'article');
  const drawn = texts.filter((page) => getProperty(page, 'og:image').includes('/cards/'));

  it('is shared as a card of its own headline', () => {
    expect(drawn.length).toBeGreaterThan(2);
    expect(new Set(drawn.map((page) => getProperty(page, 'og:image'))).size).toBe(drawn.length);
    for (const page of drawn)
      expect(getProperty(page, 'og:image:alt')).toContain(getProperty(page, 'og:title'));
  });
});
