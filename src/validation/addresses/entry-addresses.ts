import type { CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/permalinks.ts';
import type { Location } from '../../model/location.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** One page of one language that an entry has or will have. */
export interface EntryAddress {
  readonly href: string;
  readonly collection: CollectionName;
  readonly language: string;
  readonly slug: string;
  readonly source: SourceFile;
  /** Where the slug is written; the file name gives it where this is not. */
  readonly field: string;
}

/** The addresses of every readable entry, whatever its moment of publication. */
export function getEntryAddresses({ files, languages }: InspectedNewsroom): EntryAddress[] {
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

/** Languages in which an entry has a page: a topic only where it has a name. */
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
