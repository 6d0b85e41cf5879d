import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { searchOurs } from '../search/sites.ts';
import type { ServedNewsroom } from './served-newsroom.ts';
import { watchFor, type Watched } from './watch.ts';

/** Seconds from the request until each kind of address shows, or no longer shows, the entry. */
export interface PublicationTimes {
  readonly published: Readonly<Record<string, number>>;
  readonly withdrawn: Readonly<Record<string, number>>;
  /** As soon as readers see the pages of another publication, whose search index and output folder are not complete. */
  readonly publishedNext: Readonly<Record<string, number>>;
  readonly withdrawnNext: Readonly<Record<string, number>>;
  /** Seconds after the end of its embargo. */
  readonly embargo: Readonly<Record<string, number>>;
}

/** Longer than any publication takes, in milliseconds. */
const limit = 1_800_000;

/** Publishes an entry and withdraws it, at rest and then at once after others, and publishes another one under embargo. */
export async function measurePublications(
  newsroom: ServedNewsroom,
  browser: Browser,
  topic: string,
  run: number,
): Promise<PublicationTimes> {
  const { url } = newsroom;
  const prepare = async (entry: Entry) => {
    await newsroom.save(entry.name, toSource(entry));
    await newsroom.check(entry.name);
    return await getAddresses(url, topic, entry.slug);
  };
  const measure = async (entry: Entry, isShown: boolean) => {
    const watched = await prepare(entry);
    const begun = Date.now();
    const watching = watchFor(url, watched, entry.word, isShown, limit);
    await newsroom.publish(entry.name);
    const pages = await watching;
    // Not before: a browser that loads a page five times a second takes a processor from the publication.
    const search = await watchSearch(url, browser, entry, isShown);
    const times = [...pages, ['search', search] as const];
    return Object.fromEntries(times.map(([kind, time]) => [kind, (time - begun) / 1000]));
  };
  const publishOther = async (entry: Entry) => {
    const watched = await prepare(entry);
    await newsroom.publish(entry.name);
    await watchFor(url, watched, entry.word, true, limit);
  };
  const entry = toEntry(topic, `Quorvane${run}`);
  await newsroom.rest();
  const published = await measure(entry, true);
  await newsroom.rest();
  const withdrawn = await measure(toWithdrawn(entry), false);
  const next = toEntry(topic, `Tavrelle${run}`);
  await publishOther(toEntry(topic, `Sombrick${run}`));
  const publishedNext = await measure(next, true);
  await publishOther(toEntry(topic, `Harlowin${run}`));
  const withdrawnNext = await measure(toWithdrawn(next), false);
  const slowest = Math.max(...Object.values(publishedNext));
  const embargo = await measureEmbargo(newsroom, topic, run, slowest);
  return { published, withdrawn, publishedNext, withdrawnNext, embargo };
}

/** Publishes an entry whose embargo ends well after its publication is through. */
async function measureEmbargo(
  newsroom: ServedNewsroom,
  topic: string,
  run: number,
  publication: number,
): Promise<Record<string, number>> {
  const entry = toEntry(topic, `Embravost${run}`);
  const watched = await getAddresses(newsroom.url, topic, entry.slug);
  const end = Math.ceil(Date.now() / 1000 + 2 * publication + 10) * 1000;
  const more = `embargoedUntil: '${new Date(end).toISOString()}'\n`;
  const times = watchFor(newsroom.url, watched, entry.word, true, limit);
  await newsroom.save(entry.name, toSource({ ...entry, more }));
  await newsroom.publish(entry.name);
  const delays = Object.fromEntries([...(await times)].map(([kind, time]) => [kind, time - end]));
  const early = Object.entries(delays).filter(([, delay]) => delay < 0);
  if (early.length > 0) throw new Error(`Shown before the end of the embargo: ${early.join('; ')}`);
  return Object.fromEntries(Object.entries(delays).map(([kind, delay]) => [kind, delay / 1000]));
}

interface Entry {
  readonly name: string;
  readonly slug: string;
  readonly topic: string;
  /** A word that nothing else has. */
  readonly word: string;
  /** More lines of its front matter. */
  readonly more?: string;
}

function toEntry(topic: string, word: string): Entry {
  const slug = word.toLowerCase();
  return { name: `${new Date().getUTCFullYear()}/${slug}`, slug, topic, word };
}

const toWithdrawn = (entry: Entry): Entry => ({
  ...entry,
  more: `withdrawn:\n  date: '${new Date().toISOString()}'\n  reason: A measurement.\n`,
});

const toSource = ({ word, slug, topic, more = '' }: Entry) => `---
kind: press-release
headline: ${word} asks for an answer
slug: ${slug}
summary: What ${word} asks.
datePublished: '${new Date(Date.now() - 60_000).toISOString()}'
topics:
  - ${topic}
${more}---

${word} asked the council for an answer.
`;

/** Every kind of address that shows a release. */
async function getAddresses(url: string, topic: string, slug: string): Promise<Watched[]> {
  const front = await (await fetch(url)).text();
  const feeds = [...front.matchAll(/<link\b[^>]*\btype="application\/(?:rss|atom|feed)[^>]*>/g)];
  const hrefs = feeds.flatMap(([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? []);
  return [
    { kind: 'page', address: `/releases/${slug}/` },
    { kind: 'list', address: '/' },
    { kind: 'list', address: '/releases/' },
    { kind: 'list', address: `/topics/${topic}/` },
    ...hrefs.map((href) => ({ kind: 'feed', address: new URL(href, url).pathname })),
    { kind: 'API', address: `/api/v1/en/releases/${slug}.json` },
    { kind: 'embed', address: `/embed/releases/${slug}/` },
    { kind: 'handout', address: `/releases/${slug}.txt` },
    { kind: 'handout', address: `/releases/${slug}.md` },
  ];
}

/** When the search page finds, or no longer finds, the entry: it is loaded again for each search. */
async function watchSearch(
  url: string,
  browser: Browser,
  { word, slug }: Entry,
  isWanted: boolean,
): Promise<number> {
  for (const end = Date.now() + limit; Date.now() < end; await wait(200)) {
    const page = await browser.newPage();
    const found = await page
      .goto(`${url}/search/`)
      .then(() => searchOurs(page, word))
      // While the site changes, the search may miss a file.
      .catch(() => undefined);
    await page.close();
    if (found && found.includes(`/releases/${slug}/`) === isWanted) return Date.now();
  }
  throw new Error('The search does not change.');
}
