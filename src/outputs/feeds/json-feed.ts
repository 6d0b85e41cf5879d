import type { FeedView } from '../../entries/views.ts';
import type { FeedEntry } from './feed-entry.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';

/**
 * A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Written here because feedsmith
 * leaves out the list of an empty feed, which the format requires.
 */
export function formatJsonFeed(feed: FeedView, entries: readonly FeedEntry[]): string {
  const { language, site } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: toAbsoluteAddress(feed.home, site.url),
    feed_url: toAbsoluteAddress(feed.path, site.url),
    description: feed.description,
    language,
    authors: [{ name: site.name, url: `${site.url}/` }],
    items: entries.map((entry) => toItem(entry, language)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toItem(entry: FeedEntry, language: string) {
  const { modified, picture, documents } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    date_published: entry.published.toISOString(),
    ...(modified && { date_modified: modified.toISOString() }),
    authors: entry.authors.map((name) => ({ name })),
    language,
    tags: entry.categories,
    ...(picture && { image: picture.url }),
    ...(documents.length > 0 && {
      attachments: documents.map(({ url, type, title, bytes }) => ({
        url,
        mime_type: type,
        title,
        size_in_bytes: bytes,
      })),
    }),
  };
}
