import { generateAtomFeed } from 'feedsmith';
import type { FeedView } from '../../entries/views.ts';
import type { FeedEntry } from './feed-entry.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';
import { toMedia } from './rss.ts';

/** A feed in Atom (RFC 4287), with pictures in Media RSS. */
export function formatAtom(feed: FeedView, type: string, entries: readonly FeedEntry[]): string {
  const { language, site } = feed;
  const home = toAbsoluteAddress(feed.home, site.url);
  return generateAtomFeed({
    xml: { lang: language },
    id: feed.id,
    title: { value: feed.title },
    ...(feed.description && { subtitle: { value: feed.description } }),
    updated: new Date(feed.updated),
    authors: [{ name: site.name, uri: `${site.url}/` }],
    links: [
      { href: toAbsoluteAddress(feed.path, site.url), rel: 'self', type },
      { href: home, rel: 'alternate', type: 'text/html', hreflang: language },
    ],
    generator: { text: 'Dateline' },
    entries: entries.map((entry) => toEntry(entry, language)),
  });
}

function toEntry(entry: FeedEntry, language: string) {
  const { picture } = entry;
  return {
    id: entry.id,
    title: { value: entry.title },
    published: entry.published,
    updated: entry.modified ?? entry.published,
    links: [
      { href: entry.url, rel: 'alternate', type: 'text/html', hreflang: language },
      ...entry.documents.map(({ url, type, title, bytes }) => ({
        href: url,
        rel: 'enclosure',
        type,
        title,
        length: bytes,
      })),
    ],
    summary: { value: entry.summary },
    content: { type: 'html', value: entry.html },
    authors: entry.authors.map((name) => ({ name })),
    categories: entry.categories.map((term) => ({ term })),
    ...(picture && { media: { contents: [toMedia(picture)] } }),
  };
}
