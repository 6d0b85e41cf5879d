import { closest, distance } from 'fastest-levenshtein';

/** What Hugo, Jekyll, Astro and exports of WordPress call our fields. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  headline: ['title'],
  datePublished: ['date', 'pubdate', 'publishdate', 'published'],
  dateModified: ['lastmod', 'updated', 'modified', 'last_modified_at'],
  summary: ['excerpt', 'description', 'lead', 'teaser'],
  image: ['cover', 'coverimage', 'featured_image', 'featuredimage', 'thumbnail', 'hero', 'photo'],
  topics: ['tags', 'categories', 'category', 'keywords'],
  aliases: ['redirect_from', 'redirects', 'permalink'],
  subheadline: ['subtitle'],
  expires: ['expirydate', 'unpublishdate'],
};

/** The known name that another system calls so, or the one most similar to a misspelt one, if it is similar enough. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  const meant = known.find((one) => otherNames[one]?.includes(name.toLowerCase()));
  if (meant) return meant;
  if (known.length === 0) return undefined;
  const nearest = closest(name.toLowerCase(), [...known]);
  // Up to a third of wrong letters is a typo; more is another word.
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3)
    ? nearest
    : undefined;
}
