/** The formats of every feed, the most widely read first. */
export const feedFormats = [
  { name: 'RSS', type: 'application/rss+xml', file: 'rss.xml' },
  { name: 'Atom', type: 'application/atom+xml', file: 'atom.xml' },
  { name: 'JSON Feed', type: 'application/feed+json', file: 'feed.json' },
] as const;

export type FeedFormat = (typeof feedFormats)[number]['name'];
