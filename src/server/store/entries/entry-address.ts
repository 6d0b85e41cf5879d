import {
  settings,
  type SettingsName,
  type SettingsValues,
} from '../../../model/content-types/collections.ts';
import { formatLocation, settingsFiles, type Location } from '../../../model/location.ts';
import { definePermalinks } from '../../../publishing/addresses/permalinks.ts';
import { getOwnSlug } from '../../../publishing/addresses/own-slug.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import { parseContentPath, type ContentPath } from './content-path.ts';
import type { Repository } from '../git/repository.ts';
import { getSource, getSourceFile } from './entry-revision.ts';

/** The addresses that an entry has or will have in every language in which it has a page; none if it has no page of its own. */
export async function getAddresses(
  repository: Repository,
  commit: string,
  entry: ContentPath,
): Promise<string[]> {
  const stored = entry.location && (await getSource(repository, commit, entry.path));
  return stored ? toAddresses(entry, stored.source, await getLanguages(repository, commit)) : [];
}

/**
 * Maps a source and its location to its addresses.
 * @param languages the newsroom's languages, the default first
 */
export function toAddresses(
  { below, location }: ContentPath,
  source: string,
  languages: readonly string[],
): string[] {
  const [defaultLanguage] = languages;
  if (!location || location.collection === 'boilerplates' || !defaultLanguage) return [];
  const { collection, language, name } = location;
  const slug = parseSourceFile(below, Buffer.from(source)).value?.fields['slug'];
  return (language === undefined ? languages : [language]).map((one) => {
    const permalinks = definePermalinks(one, defaultLanguage);
    return permalinks.entry(collection, getOwnSlug(slug, one) ?? name);
  });
}

/** The paths that an entry has in each language of the newsroom, the default first, also where it is not translated. */
export async function getLanguagePaths(
  repository: Repository,
  commit: string,
  location: Location,
): Promise<ContentPath[]> {
  const languages = await getLanguages(repository, commit);
  return languages.map((language) =>
    parseContentPath(`content/${formatLocation({ ...location, language })}`),
  );
}

/** The same in all languages but its own; none for an entry that holds all of them. */
export async function getOtherPaths(
  repository: Repository,
  commit: string,
  { path, location }: Pick<ContentPath, 'path' | 'location'>,
): Promise<ContentPath[]> {
  if (!location?.language) return [];
  const paths = await getLanguagePaths(repository, commit, location);
  return paths.filter((other) => other.path !== path);
}

/** The newsroom's languages, the default first. */
export async function getLanguages(repository: Repository, commit: string): Promise<string[]> {
  const values = await getSettings(repository, commit, 'languages');
  return values?.languages.map(({ code }) => code) ?? [];
}

/** The newsroom's time zone; UTC while its settings are invalid. */
export async function getTimeZone(repository: Repository, commit: string): Promise<string> {
  return (await getSettings(repository, commit, 'site'))?.timeZone ?? 'UTC';
}

/** One of the settings; undefined if it is invalid. */
async function getSettings<N extends SettingsName>(
  repository: Repository,
  commit: string,
  name: N,
): Promise<SettingsValues[N] | undefined> {
  const source = await getSourceFile(repository, commit, settingsFiles[name]);
  const parsed = source && settings[name].schema.safeParse(source.fields);
  return parsed?.success ? (parsed.data as SettingsValues[N]) : undefined;
}
