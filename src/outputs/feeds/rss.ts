import { generateRssFeed } from 'feedsmith';
import { toHtml } from 'hast-util-to-html';
import type { FeedView } from '../../entries/views.ts';
import type { FeedEntry } from './feed-entry.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';

/** A feed in RSS 2.0, with whole entries (content), authors (dc), updates (atom) and pictures (media). */
export function formatRss(feed: FeedView, type: string, entries: readonly FeedEntry[]): string {
  return generateRssFeed({
    xml: { lang: feed.language },
    title: feed.title,
    link: toAbsoluteAddress(feed.home, feed.site.url),
    description: feed.description,
    language: feed.language,
    lastBuildDate: new Date(feed.updated),
    generator: 'Dateline',
    atom: { links: [{ href: toAbsoluteAddress(feed.path, feed.site.url), rel: 'self', type }] },
    items: entries.map(toItem),
  });
}

function toItem(entry: FeedEntry) {
  const { picture, modified } = entry;
  // By convention an item has one enclosure; the content links to all documents.
  const [document] = entry.documents;
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    pubDate: entry.published,
    // Feed readers treat it as HTML.
    description: toHtml({ type: 'text', value: entry.summary }),
    content: { encoded: entry.html },
    categories: entry.categories.map((name) => ({ name })),
    dc: { creators: [...entry.authors] },
    ...(modified && { atom: { updated: modified } }),
    ...(document && {
      enclosures: [{ url: document.url, length: document.bytes, type: document.type }],
    }),
    ...(picture && { media: { contents: [toMedia(picture)] } }),
  };
}

/** A picture in Media RSS. */
export function toMedia(picture: NonNullable<FeedEntry['picture']>) {
  const { url, type, width, height, alt, credit } = picture;
  return {
    url,
    type,
    medium: 'image',
    width,
    height,
    ...(alt && { description: { value: alt } }),
    ...(credit && { credits: [{ value: credit }] }),
  };
}
