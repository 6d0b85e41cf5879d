import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { getOwnSlug } from '../../publishing/addresses/own-slug.ts';
import type { Location } from '../../model/location.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { InspectedFile } from '../newsroom/inspected-newsroom.ts';

/** A page that an entry has, or will have, in one language. */
export interface EntryAddress {
  readonly href: string;
  readonly collection: CollectionName;
  readonly language: string;
  readonly slug: string;
  readonly source: SourceFile;
  /** Field for the slug; empty where there is none. */
  readonly field: string;
  /** Whether the slug is in that field; otherwise it comes from the file name. */
  readonly isOwn: boolean;
}

/** The addresses of every readable entry, published or not. */
export function getEntryAddresses(
  files: readonly InspectedFile[],
  languages: readonly string[],
): EntryAddress[] {
  const [defaultLanguage] = languages;
  if (defaultLanguage === undefined) return [];
  const permalinks = new Map(
    languages.map((language) => [language, definePermalinks(language, defaultLanguage)]),
  );
  return files.flatMap(({ source, location }) => {
    if (!location || location.collection === 'boilerplates') return [];
    const { collection, name } = location;
    return getPageLanguages(source, location, languages).flatMap((language) => {
      const own = getOwnSlug(source.fields['slug'], language);
      const slug = own ?? name;
      const href = permalinks.get(language)?.entry(collection, slug);
      const hasField = 'slug' in collections[collection].fields;
      const field = !hasField ? '' : location.language ? 'slug' : `slug.${language}`;
      return href ? [{ href, collection, language, slug, source, field, isOwn: !!own }] : [];
    });
  });
}

/** Languages in which an entry has a page. A topic needs a name in that language. */
function getPageLanguages(
  { fields }: SourceFile,
  { collection, language }: Location,
  languages: readonly string[],
): readonly string[] {
  if (language !== undefined) return [language];
  const { name } = fields;
  if (collection !== 'topics' || typeof name !== 'object' || name === null) return languages;
  return languages.filter((code) => Object.hasOwn(name, code));
}
