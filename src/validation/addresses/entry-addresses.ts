import type { CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
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
  /** Field that holds the slug; empty when the slug comes from the file name. */
  readonly field: string;
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
      const written = getWrittenSlug(source.fields['slug'], language);
      const slug = written?.slug ?? name;
      const href = permalinks.get(language)?.entry(collection, slug);
      const field = written?.field ?? '';
      return href ? [{ href, collection, language, slug, source, field }] : [];
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

function getWrittenSlug(
  value: unknown,
  language: string,
): { slug: string; field: string } | undefined {
  if (typeof value === 'string' && value !== '') return { slug: value, field: 'slug' };
  if (typeof value !== 'object' || value === null) return undefined;
  const slug = (value as Readonly<Record<string, unknown>>)[language];
  return typeof slug === 'string' && slug !== '' ? { slug, field: `slug.${language}` } : undefined;
}
