import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import Parser from 'rss-parser';
import { describe, expect, inject, it } from 'vitest';
import { getFeeds, type JsonItem } from '../read-feeds.ts';
import { withdrawalNotice } from '../page-kinds.ts';
import { getFiles, getPages, isRedirect } from '../site.ts';

const outDir = inject('outDir');
const feeds = await getFeeds(outDir);
const pages = (await getPages(outDir)).filter((page) => !isRedirect(page));
const files = new Set((await getFiles(outDir)).map((path) => `/${path}`));
const origin = new URL(feeds[0]!.json.feed_url).origin;

const readSchema = (name: string) => readFileSync(join('tests/schemas', name), 'utf8');
const [atomSchema, rssSchema] = ['atom.rng', 'rss.rng'].map((name) =>
  RelaxNGValidator.fromDoc(XmlDocument.fromString(readSchema(name))),
);
const ajv = new Ajv2020({
  formats: {
    uri: (text) => URL.canParse(text),
    'date-time': /^\d{4}-\d\d-\d\dT\S+(Z|[+-]\d\d:\d\d)$/,
  },
});
const isJsonFeed = ajv.compile(JSON.parse(readSchema('json-feed.json')) as object);

function getProblem(schema: RelaxNGValidator | undefined, xml: string): string | undefined {
  using document = XmlDocument.fromString(xml);
  try {
    schema!.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const toFile = (address: string) => address.replace(/\/$/, '/index.html');
const getFeed = (address: string) => feeds.find((feed) => feed.address === address)!;
const getTopics = (address: RegExp) =>
  pages.flatMap((page) => address.exec(page.address)?.[1] ?? []).sort();

it('there is a feed of everything, of each kind and of each topic, in each language', () => {
  const topics = {
    '': getTopics(/^\/topics\/([^/]+)\/$/),
    '/es': getTopics(/^\/es\/temas\/([^/]+)\/$/),
    '/ar': getTopics(/^\/ar\/mawadi\/([^/]+)\/$/),
  };
  const kinds = ['releases/', 'reports/', 'testimonies/'];
  for (const slugs of Object.values(topics)) expect(slugs.length).toBeGreaterThan(1);
  expect(feeds.map(({ address }) => address).sort()).toEqual(
    Object.entries(topics)
      .flatMap(([language, slugs]) =>
        ['', ...kinds, ...slugs.map((slug) => `topics/${slug}/`)].map(
          (name) => `${language}/feeds/${name}`,
        ),
      )
      .sort(),
  );
});

describe.each(feeds)('$address', ({ address, language, rss, atom, json }) => {
  const { items } = json;

  it('is valid RSS 2.0, Atom and JSON Feed 1.1', () => {
    expect(getProblem(rssSchema, rss)).toBeUndefined();
    expect(getProblem(atomSchema, atom)).toBeUndefined();
    isJsonFeed(json);
    expect(isJsonFeed.errors ?? []).toEqual([]);
  });

  it('contains the same items in all formats, for two feed readers', async () => {
    const expected = items.map(({ id, title, url }) => ({ id, title, url }));
    expect(expected.length).toBeGreaterThan(0);
    for (const xml of [rss, atom]) {
      const one = await new Parser().parseString(xml);
      expect(
        one.items.map((item) => ({
          id: item.guid ?? (item as { id?: string }).id,
          title: item.title,
          url: item.link,
        })),
      ).toEqual(expected);
      const { self, language: code, items: others } = parseFeed(xml).toJSON();
      expect(others.map(({ id, title, url }) => ({ id, title, url }))).toEqual(expected);
      expect(others.map(({ published }) => published)).toEqual(
        items.map(({ date_published }) => date_published),
      );
      expect(code).toBe(language);
      expect(self).toBe(`${origin}${address}${xml === rss ? 'rss' : 'atom'}.xml`);
    }
  });

  it('names itself and its page, in its language', () => {
    expect(json.language).toBe(language);
    expect(json.feed_url).toBe(`${origin}${address}feed.json`);
    const home = json.home_page_url.replace(origin, '');
    const page = pages.find((candidate) => candidate.address === home)!;
    expect(select(`link[rel=alternate][href="${address}rss.xml"]`, page.tree)).toBeDefined();
  });

  it('holds at most the 30 newest, newest first, each once', () => {
    const moments = items.map(({ date_published }) => Date.parse(date_published));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    expect(items.length).toBeLessThanOrEqual(30);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has absolute addresses of pages and files that exist', () => {
    const addresses = items.flatMap(({ url, image, content_html, attachments = [] }) => [
      url,
      ...(image ? [image] : []),
      ...attachments.map((file) => file.url),
      ...selectAll('[href], [src]', fromHtml(content_html, { fragment: true })).map(
        ({ properties }) => String(properties.href ?? properties.src),
      ),
    ]);
    expect(addresses.filter((one) => !/^(https?|mailto|tel):/.test(one))).toEqual([]);
    const own = addresses.filter((one) => one.startsWith(`${origin}/`));
    const paths = own.map((one) => decodeURIComponent(new URL(one).pathname));
    expect(paths.filter((path) => !files.has(toFile(path)))).toEqual([]);
  });

  it('contains nothing that needs our stylesheet, and nothing that feed readers must not run', () => {
    const forbidden = items.flatMap(({ url, content_html }) =>
      selectAll(
        'svg, script, style, iframe, picture, source, [class], [id], [style], [srcset], [onclick]',
        fromHtml(content_html, { fragment: true }),
      ).map(({ tagName }) => `${url} ${tagName}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('states the correct length of each document', async () => {
    for (const { attachments = [] } of items)
      for (const { url, size_in_bytes } of attachments)
        expect((await stat(join(outDir, new URL(url).pathname))).size).toBe(size_in_bytes);
    const enclosures = [rss, atom].flatMap((xml) =>
      [...xml.matchAll(/<(?:enclosure|link)[^>]* length="(\d+)"/g)].map(([, length]) => length),
    );
    const lengths = items.map(({ attachments = [] }) =>
      attachments.map(({ size_in_bytes }) => String(size_in_bytes)),
    );
    expect(enclosures).toEqual([...lengths.flatMap(([first]) => first ?? []), ...lengths.flat()]);
  });
});

describe('items', () => {
  const all = feeds.flatMap(({ json }) => json.items);
  const everything = getFeed('/feeds/').json.items;

  it('have ids of the identity in the settings and their location in the content', () => {
    const form =
      /^tag:lanternrow\.example,2010:(releases|reports|testimonies)\/\d{4}\/[a-z-]+\/(en|es|ar)$/;
    expect(all.filter(({ id }) => !form.test(id))).toEqual([]);
  });

  it('are in the feeds of their collection and topics', () => {
    const releases = getFeed('/feeds/releases/').json.items.map(({ url }) => url);
    expect(releases).toEqual(
      everything.map(({ url }) => url).filter((url) => url.startsWith(`${origin}/releases/`)),
    );
    const police = getFeed('/feeds/topics/community-policing/').json.items;
    expect(police.length).toBeGreaterThan(3);
    expect(police.every(({ tags }) => tags.includes('Community policing'))).toBe(true);
  });

  it('are complete: every heading of a report is in its feed', () => {
    const [report] = getFeed('/es/feeds/reports/').json.items;
    const page = pages.find(({ address }) => origin + address === report!.url)!;
    const headings = selectAll('.prose > h2', page.tree).length;
    const found = selectAll('h2', fromHtml(report!.content_html, { fragment: true })).length;
    expect(headings).toBeGreaterThan(3);
    expect(found).toBeGreaterThanOrEqual(headings);
    expect(report!.content_html).toContain('<table>');
  });

  it.each([
    ['en', 'releases', /^<p><strong>Correction, June 3, 2011: /],
    ['es', 'comunicados', /^<p><strong>Corrección, 3 de junio de 2011: /],
  ])(
    'that were corrected begin with the correction, and have a date of update (%s)',
    (language, _, beginning) => {
      const corrected = all.filter(({ id, content_html }) =>
        id.endsWith(`/${language}`) ? beginning.test(content_html) : false,
      );
      expect(corrected.length).toBeGreaterThan(1);
      const isLater = ({ date_modified = '', date_published }: JsonItem) =>
        Date.parse(date_modified) > Date.parse(date_published);
      expect(corrected.every(isLater)).toBe(true);
      const { atom, rss } = getFeed(language === 'en' ? '/feeds/' : '/es/feeds/');
      expect(atom).toContain(`<updated>${corrected[0]!.date_modified}</updated>`);
      expect(rss).toContain(`<atom:updated>${corrected[0]!.date_modified}</atom:updated>`);
    },
  );

  it('that were withdrawn are in no feed', () => {
    const withdrawn = pages.filter(({ tree }) => select(withdrawalNotice, tree));
    expect(withdrawn.length).toBeGreaterThan(0);
    const gone = withdrawn.map(({ address }) => origin + address);
    expect(all.filter(({ url }) => gone.includes(url))).toEqual([]);
  });
});

describe('pages', () => {
  const shown = pages.filter(({ address }) => !/\/embed\//.test(address));

  it.each(shown)('$address names the feeds of its language', ({ address, tree }) => {
    const feed = `${/^\/(?:es|ar)(?=\/)/.exec(address)?.[0] ?? ''}/feeds/`;
    const named = selectAll('link[rel=alternate][title]', tree).map(({ properties }) => [
      String(properties.type),
      String(properties.href),
    ]);
    expect(named.slice(0, 3)).toEqual([
      ['application/rss+xml', `${feed}rss.xml`],
      ['application/atom+xml', `${feed}atom.xml`],
      ['application/feed+json', `${feed}feed.json`],
    ]);
  });

  it.each(['/feeds/', '/es/feeds/'])('%s lists the address of every feed', (address) => {
    const page = pages.find((candidate) => candidate.address === address)!;
    const listed = selectAll('main dd a', page.tree).map(({ properties }) => properties.href);
    const own = feeds.filter((feed) => feed.address.startsWith(address));
    const expected = own.flatMap((feed) =>
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => feed.address + file),
    );
    expect(listed.toSorted()).toEqual(expected.toSorted());
    // Copying the address must not copy a line break of the narrow column.
    expect(toString(select('main dd a', page.tree)!)).toBe(`${origin}${address}rss.xml`);
  });
});
