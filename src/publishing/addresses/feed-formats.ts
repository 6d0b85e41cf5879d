/**
 * The formats of every feed, the one first that a feed reader should take which finds them in a page: all read RSS, but it has no
 * moment of a correction that they go by.
 */
export const feedFormats = [
  { name: 'Atom', type: 'application/atom+xml', file: 'atom.xml' },
  { name: 'RSS', type: 'application/rss+xml', file: 'rss.xml' },
  { name: 'JSON Feed', type: 'application/feed+json', file: 'feed.json' },
] as const;

export type FeedFormat = (typeof feedFormats)[number]['name'];
