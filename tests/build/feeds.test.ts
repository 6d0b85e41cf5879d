import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { getFeeds, type JsonItem } from '../read-feeds.ts';
import { withdrawalNotice } from '../page-kinds.ts';
import { builtPages } from '../built-pages.ts';
import { isRedirect } from '../site.ts';

const outDir = inject('outDir');
const feeds = await getFeeds(outDir);
const pages = builtPages.filter((page) => !isRedirect(page));
const origin = new URL(feeds[0]!.json.feed_url).origin;

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

it.each([
  ['/', '/press/', '/feeds/'],
  ['/es/', '/es/prensa/', '/es/feeds/'],
])('%s and %s lead to %s, which offers the calendar and the newsletter', (front, press, feed) => {
  const getTree = (address: string) => pages.find((page) => page.address === address)!.tree;
  for (const address of [front, press])
    expect(selectAll(`main .panel a[href="${feed}"]`, getTree(address)), address).toHaveLength(1);
  const page = getTree(feed);
  const calendar = `${origin.replace(/^https?/, 'webcal')}${feed}events.ics`;
  expect(select(`a[href="${calendar}"]`, page)).toBeDefined();
  const form = 'form[action="https://lists.lanternrow.example/subscribe"][method=post]';
  expect(select(`${form} input[name=email][type=email]`, page)).toBeDefined();
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
      ['application/atom+xml', `${feed}atom.xml`],
      ['application/rss+xml', `${feed}rss.xml`],
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
    expect(toString(select('main dd a', page.tree)!)).toBe(`${origin}${address}atom.xml`);
    // Only those of the feed of everything are written out.
    const written = selectAll('main dd a', page.tree).filter((link) =>
      /^https?:/.test(toString(link)),
    );
    expect(written).toHaveLength(3);
  });
});
