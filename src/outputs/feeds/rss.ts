import { generateRssFeed } from 'feedsmith';
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
    description: toHtmlText(entry.summary),
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

/**
 * A text for feed readers that take it for HTML. Browsers show what is escaped as it is written, so only that is which would
 * begin a tag or an entity: not the sign in “Q&A”.
 */
const toHtmlText = (text: string) =>
  text.replaceAll(/&(?=#|[a-z][a-z\d])|<(?=[a-z/!?])/gi, (sign) =>
    sign === '&' ? '&amp;' : '&lt;',
  );

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
