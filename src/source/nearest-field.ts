import { findNearest } from './nearest-name.ts';

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

/** The field that another system calls so, or the one with the most similar name, if it is similar enough. */
export const findNearestField = (name: string, fields: readonly string[]): string | undefined =>
  fields.find((field) => otherNames[field]?.includes(name.toLowerCase())) ??
  findNearest(name, fields);
