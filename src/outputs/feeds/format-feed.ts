import type { FeedItemView, FeedView } from '../../entries/views.ts';
import { feedFormats } from '../../publishing/feed-formats.ts';
import { formatAtom } from './atom.ts';
import { toFeedEntry } from './feed-entry.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

/** The content of a feed's file, and its media type. */
export interface FeedFile {
  readonly content: string;
  readonly type: string;
}

/**
 * Writes a feed.
 * @param stylesheet address of a CSS file with which browsers show it to people
 * @param getContent the whole entry of an item as HTML for feed readers
 */
export async function formatFeed(
  feed: FeedView,
  stylesheet: string,
  getContent: (item: FeedItemView) => Promise<string>,
): Promise<FeedFile> {
  const entries = await Promise.all(
    feed.items.map(async (item) => toFeedEntry(item, feed, await getContent(item))),
  );
  const { type } = feedFormats.find(({ name }) => name === feed.format)!;
  switch (feed.format) {
    case 'RSS':
      return { type, content: toXml(formatRss(feed, type, entries), stylesheet) };
    case 'Atom':
      return { type, content: toXml(formatAtom(feed, type, entries), stylesheet) };
    case 'JSON Feed':
      return { type, content: formatJsonFeed(feed, entries) };
  }
}

/** Names the stylesheet, and drops characters that XML 1.0 does not allow (section 2.2), such as control characters from pasted text. */
function toXml(text: string, stylesheet: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/^<\?xml .*?\?>/, `$&\n<?xml-stylesheet type="text/css" href="${stylesheet}"?>`);
}
