import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defineMentions } from './mentions.ts';
import { repairFile, containsMention } from './repair-file.ts';

const origin = 'https://news.example.org';
const mentions = defineMentions(
  {
    addresses: ['/testimonies/anna', '/about', '/api/v1/en/testimonies/anna'],
    ids: ['en/testimonies/anna'],
    phrases: ['Anna was at home that evening'],
  },
  origin,
);
const repair = (path: string, content: string) => repairFile(path, content, mentions);
const repairBody = (body: string) => /<body>(.*)<\/body>/.exec(repair('x.html', body) ?? '')?.[1];

describe('an address', () => {
  test.each([
    ['"/testimonies/anna/"', true],
    ['https://news.example.org/testimonies/anna/#top', true],
    ['href=/testimonies/anna.txt', true],
    ['(https://news.example.org/about/)', true],
    ['en/testimonies/anna', true],
    ['/testimonies/anna-maria/', false],
    ['/es/testimonies/anna/', false],
    ['https://news.example.org/es/about/', false],
    ['https://elsewhere.example/about/', false],
    ['fr/en/testimonies/anna', false],
    ['Anna was at\u00a0home that evening', true],
  ])('in %s is named: %s', (text, isNamed) => {
    expect(mentions.isIn(text)).toBe(isNamed);
  });
});

describe('a page', () => {
  test('loses the item of a list, and the list that is empty without it', () => {
    expect(repairBody('<ul><li><a href="/testimonies/anna/">Anna</a></li><li>Else</li></ul>')).toBe(
      '<ul><li>Else</li></ul>',
    );
    expect(
      repairBody('<p>x</p><section><h2>Voices</h2><ul><li><a href="/about/">A</a></ul></section>'),
    ).toBe('<p>x</p>');
  });

  test('of another entry loses the link in a sentence and keeps its own words', () => {
    expect(
      repairBody(
        '<article><h1>T</h1><p>As <a href="/testimonies/anna/">she</a> says.</p></article>',
      ),
    ).toBe('<article><h1>T</h1><p>As she says.</p></article>');
  });

  test('loses phrases, wherever they are', () => {
    expect(
      repairBody('<p>a</p><figure><img alt="Anna was at home that evening."><p>b</p></figure>'),
    ).toBe('<p>a</p>');
    for (const home of ['home', '<bdi dir="ltr">home</bdi>'])
      expect(repairBody(`<p>Anna was at ${home} that evening</p><p>b</p>`)).toBe('<p>b</p>');
  });

  test('that redirects to it, or has it as canonical address, is deleted', () => {
    expect(repair('x.html', '<meta http-equiv=refresh content="0; url=/about/">')).toBeUndefined();
    expect(repair('x.html', `<link rel=canonical href="${origin}/about/">`)).toBeUndefined();
  });

  test('that mentions nothing keeps its bytes', () => {
    expect(repair('x.html', '<P>as it was')).toBe('<P>as it was');
  });
});

test('data lose the record, or the property that mentions it', () => {
  const items = [{ url: `${origin}/testimonies/anna/`, headline: 'A' }, { url: `${origin}/x/` }];
  const html = `<p>See <a href="${origin}/about/">us</a>.</p>`;
  const text = `See us (${origin}/about/).`;
  expect(JSON.parse(repair('x.json', JSON.stringify({ id: 'x', items, html, text }))!)).toEqual({
    id: 'x',
    items: [{ url: `${origin}/x/` }],
    html: '<p>See us.</p>',
  });
  expect(repair('x.json', '{"id":"en/testimonies/anna"}')).toBeUndefined();
  expect(repair('x.json', '{"id":"en/testimonies/anna"')).toBeUndefined();
});

test('feeds and sitemaps lose the item, and the language of another address', () => {
  const other = `<item><title>B</title><link>${origin}/b/</link></item>`;
  const own = `<item><title>A</title><link>${origin}/about/</link></item>`;
  expect(repair('rss.xml', `<rss>${other}\n  ${own}\n</rss>`)).toBe(`<rss>${other}\n</rss>`);
  const link = `<xhtml:link rel="alternate" hreflang="en" href="${origin}/about/"/>`;
  expect(repair('2011.xml', `<url><loc>${origin}/es/b/</loc>${link}</url>`)).toBe(
    `<url><loc>${origin}/es/b/</loc></url>`,
  );
  expect(repair('rss.xml', `<rss><link>${origin}/about/</link></rss>`)).toBeUndefined();
});

test('mentions are found in plain text, calendars and archives despite line breaks and compression', () => {
  const bytes = (text: string) => Buffer.from(text);
  expect(containsMention('x.txt', bytes('Anna was at\nhome that evening'), mentions)).toBe(true);
  // Also in a kind of file that nobody has thought of.
  expect(containsMention('x.rdf', bytes(`<a>${origin}/about/</a>`), mentions)).toBe(true);
  expect(containsMention('x.ics', bytes('Anna was at ho\r\n me that evening'), mentions)).toBe(
    true,
  );
  expect(
    containsMention('x.zip', zipSync({ 'a/x.txt': bytes(`${origin}/about/`) }), mentions),
  ).toBe(true);
  expect(containsMention('x.zip', zipSync({ 'a/x.txt': bytes('else') }), mentions)).toBe(false);
  expect(containsMention('x.zip', bytes('no archive'), mentions)).toBe(true);
});
