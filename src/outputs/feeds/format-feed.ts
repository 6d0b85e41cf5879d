import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FeedItemView, FeedView } from '../../entries/views.ts';
import { getDirection } from '../../languages/direction.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { feedFormats } from '../../publishing/addresses/feed-formats.ts';
import { dropForbidden } from '../seo/xml.ts';
import { formatAtom } from './atom.ts';
import { toFeedEntry } from './feed-entry.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

/**
 * Writes a feed.
 * @param stylesheet address of a CSS file with which browsers show it to people
 * @param getContent the whole entry of an item as HTML for feed readers
 */
export async function formatFeed(
  feed: FeedView,
  stylesheet: string,
  getContent: (item: FeedItemView) => Promise<string>,
): Promise<string> {
  const entries = await Promise.all(
    feed.items.map(async (item) => toFeedEntry(item, feed, await getContent(item))),
  );
  const { type } = feedFormats.find(({ name }) => name === feed.format)!;
  switch (feed.format) {
    case 'RSS':
      return toXml(formatRss(feed, type, entries), feed, stylesheet);
    case 'Atom':
      return toXml(formatAtom(feed, type, entries), feed, stylesheet);
    case 'JSON Feed':
      return formatJsonFeed(feed, entries);
  }
}

/** What browsers show to people above the entries; feed readers ignore it. */
function formatNote({ language, help }: FeedView): string {
  const { feeds, subscribe } = getMessages(language);
  const link = h('a', { href: help }, subscribe.more);
  // The stylesheet reads the direction of the whole feed from it: other elements of a feed cannot have one.
  const attributes = { xmlns: 'http://www.w3.org/1999/xhtml', dir: getDirection(language) };
  return toHtml(h('div', attributes, `${feeds.shown} `, link));
}

/** Names the stylesheet, adds the note for people, and drops characters that XML does not allow. */
function toXml(text: string, feed: FeedView, stylesheet: string): string {
  return (
    dropForbidden(text)
      // Some feed readers show the line breaks around a title. Looking back from each character would take ten times as long.
      .replaceAll(/(>)\s+(<!\[CDATA\[)|(\]\]>)\s+(<)/g, '$1$2$3$4')
      .replace(/^<\?xml .*?\?>/, `$&\n<?xml-stylesheet type="text/css" href="${stylesheet}"?>`)
      .replace(/<(channel|feed .*?)>/, (tag) => `${tag}\n${formatNote(feed)}`)
  );
}
