import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import Parser from 'rss-parser';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { getFeeds } from '../read-feeds.ts';
import { builtPages } from '../built-pages.ts';
import { getFiles } from '../site.ts';

const outDir = inject('outDir');
const feeds = await getFeeds(outDir);
const pages = new Map(builtPages.map((page) => [page.address, page.tree]));
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

const toPath = (url: string) => decodeURIComponent(new URL(url).pathname);
const toFile = (address: string) => address.replace(/\/$/, '/index.html');

describe.each(feeds)('$address', ({ address, rss, atom, json }) => {
  const { items, language } = json;

  it('is valid RSS 2.0, Atom and JSON Feed 1.1', () => {
    expect(getProblem(rssSchema, rss)).toBeUndefined();
    expect(getProblem(atomSchema, atom)).toBeUndefined();
    isJsonFeed(json);
    expect(isJsonFeed.errors ?? []).toEqual([]);
  });

  it('contains the same items in all formats, for two feed readers', async () => {
    const expected = items.map(({ id, title, url }) => ({ id, title, url }));
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
    expect(json.feed_url).toBe(`${origin}${address}feed.json`);
    const page = pages.get(json.home_page_url.replace(origin, ''))!;
    expect(select('html', page)?.properties.lang).toBe(language);
    expect(select(`link[rel=alternate][href="${address}rss.xml"]`, page)).toBeDefined();
  });

  it('holds at most the 30 newest, newest first, and older ones that changed, each once', () => {
    const newest = items.slice(0, 30);
    const moments = newest.map(({ date_published }) => Date.parse(date_published));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    const changed = items.slice(30).map(({ date_modified = '' }) => Date.parse(date_modified));
    expect(changed).toEqual(changed.toSorted((a, b) => b - a));
    expect(changed).not.toContain(NaN);
    expect(items.length).toBeLessThanOrEqual(60);
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

  it('states the correct size of each picture', async () => {
    const inText = items.flatMap(({ content_html }) =>
      selectAll('img', fromHtml(content_html, { fragment: true })).map(({ properties }) =>
        [properties.src, properties.width, properties.height].join(' '),
      ),
    );
    const inMedia = [...rss.matchAll(/<media:content [^>]*>/g)].map(([tag]) =>
      ['url', 'width', 'height'].map((name) => tag.match(`${name}="([^"]*)"`)?.[1]).join(' '),
    );
    const stated = new Set([...inText, ...inMedia]);
    for (const one of stated) {
      const { width, height } = await sharp(join(outDir, toPath(one.split(' ')[0]!))).metadata();
      expect(one).toMatch(new RegExp(` ${width} ${height}$`));
    }
  });
});
