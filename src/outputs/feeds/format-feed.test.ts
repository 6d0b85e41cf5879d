import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { FeedItemView, FeedView } from '../../entries/views.ts';
import { toFeedContent } from './content.ts';
import { formatFeed } from './format-feed.ts';

const date = (iso: string) => ({ iso, day: 'June 2, 2011' });

const release: FeedItemView = {
  feedId: 'tag:example.org,2011:releases/2011/vigil/en',
  id: 'releases/2011/vigil',
  kind: 'press-release',
  language: 'en',
  path: '/releases/vigil/',
  headline: 'A & B <say> “no” ]]> \u0007\uFFFE\uD800',
  summary: 'One & only.',
  datePublished: date('2011-06-02T09:00:00-04:00'),
  topics: [{ name: 'Police & courts', href: '/topics/police/' }],
  attachments: [],
  corrections: [],
  mediaContacts: [],
  boilerplate: [],
  body: {
    file: 'releases/en/2011/vigil.md',
    format: 'md',
    source: '',
    digest: '',
    seen: '',
    language: 'en',
  },
};

const example = {
  name: 'Example',
  url: 'https://news.example',
  contact: { email: 'press@example.org', address: [], href: '/press/' },
};

/** What the whole text of a release without press contacts ends with. */
const closing =
  '<h2>Media contacts</h2><ul><li>Press office, <a href="mailto:press@example.org">press@example.org</a></li></ul>';

const toFeed = (format: FeedView['format'], items: FeedItemView[]): FeedView => ({
  format,
  path: '/feeds/x',
  id: 'tag:example.org,2011:feeds/everything/en',
  language: 'en',
  title: 'News & <more>',
  description: 'All.',
  home: '/',
  help: '/feeds/',
  site: example,
  updated: '2011-06-02T09:00:00-04:00',
  items,
});

const format = (name: FeedView['format'], items: FeedItemView[], html = '<p>x</p>') =>
  formatFeed(toFeed(name, items), '/feed.css', (item) =>
    Promise.resolve(toFeedContent(item, example, html)),
  );

/** The text of the first element of a name; libxml2 rejects what is not well-formed. */
function getText(xml: string, name: string): string | undefined {
  using document = XmlDocument.fromString(xml);
  const nodes = document.find(`//*[local-name() = '${name}']`);
  return nodes.at(-1)?.content.trim();
}

describe.each([
  ['RSS', 'encoded'],
  ['Atom', 'content'],
] as const)('%s', (name, content) => {
  test('has titles without line breaks around them', async () => {
    const text = await format(name, [release]);
    expect(text).toMatch(/<title><!\[CDATA\[A & B <say> .*\]\]><\/title>/);
  });

  test('says to people what it is', async () => {
    const text = await format(name, [release]);
    expect(text).toContain(
      '<div xmlns="http://www.w3.org/1999/xhtml" dir="ltr">This is a feed: to follow us, copy its address into a feed reader. <a href="/feeds/">All the ways to follow us</a></div>',
    );
    expect(text.indexOf('<div xmlns')).toBeLessThan(text.indexOf('<title>'));
    using document = XmlDocument.fromString(text);
    expect(document.root.attrs.map(({ value }) => value)).toContain('en');
  });

  test('escapes markup, and drops characters that XML does not allow', async () => {
    const text = await format(name, [release], '<p>1 &lt; 2 ]]> &amp;amp;\u0000\u000B</p>');
    expect(getText(text, 'title')).toBe('A & B <say> “no” ]]>');
    expect(getText(text, content)).toBe(`<p>1 &#x3C; 2 ]]> &#x26;amp;</p>${closing}`);
  });

  test('may be empty', async () => {
    expect(getText(await format(name, []), 'title')).toBe('News & <more>');
  });
});

test('RSS carries a summary as the HTML for which readers take it, without escapes that a browser would show', async () => {
  const item = { ...release, summary: 'AT&T: 1 < 2 & <b>, </b>, &lt; &#60; &copy.' };
  expect(getText(await format('RSS', [item]), 'description')).toBe(
    'AT&T: 1 < 2 & &lt;b>, &lt;/b>, &amp;lt; &amp;#60; &amp;copy.',
  );
});

test('JSON Feed escapes markup', async () => {
  const { items } = JSON.parse(await format('JSON Feed', [release])) as { items: unknown[] };
  expect(items).toEqual([
    expect.objectContaining({
      title: release.headline,
      content_html: `<p>x</p>${closing}`,
      tags: ['Press release', 'Police & courts'],
      date_published: '2011-06-02T13:00:00.000Z',
    }),
  ]);
});

describe('the whole text', () => {
  test('begins with its corrections and runs the dateline into the body', () => {
    const corrected = {
      ...release,
      dateline: 'BOSTON, June 2, 2011',
      corrections: [{ date: date('2011-06-03T09:00:00-04:00'), text: 'It was <one>.' }],
    };
    expect(toFeedContent(corrected, example, '<p>Text.</p><p>More.</p>')).toBe(
      '<p><strong>Correction, June 2, 2011: </strong>It was &#x3C;one>.</p>' +
        '<p>BOSTON, June 2, 2011 — Text.</p><p>More.</p>' +
        closing,
    );
    expect(toFeedContent(corrected, example, '<ul><li>a</li></ul>')).toContain(
      '<p>BOSTON, June 2, 2011</p><ul><li>a</li></ul>',
    );
  });

  test('ends with whom the press can reach, as the page does: without a person, the press office', () => {
    expect(toFeedContent(release, example, '<p>Text.</p>')).toBe(`<p>Text.</p>${closing}`);
    const ana = { name: 'Ana Ruiz', href: '/people/ana/', languages: [], topics: [] };
    const reached = { ...release, mediaContacts: [{ ...ana, telephone: '+1 202 555 0143' }] };
    expect(toFeedContent(reached as FeedItemView, example, '<p>Text.</p>')).not.toContain('office');
  });

  test('says that a name was changed', () => {
    const { mediaContacts, boilerplate, ...text } = release as FeedItemView & {
      mediaContacts: unknown;
      boilerplate: unknown;
    };
    const testimony: FeedItemView = {
      ...text,
      kind: 'personal-testimony',
      person: { displayName: 'Ana', pseudonym: true },
    };
    expect(toFeedContent(testimony, example, '<p>x</p>')).toMatch(/^<p><em>The name was changed/);
  });
});
