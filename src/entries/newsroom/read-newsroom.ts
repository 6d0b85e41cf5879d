import { formatForFile } from '../../languages/problems/problem.ts';
import { getLiveCollection } from 'astro:content';
import { getEnvironment } from '../../environment/environment.ts';
import {
  collections,
  type CollectionName,
  type SettingsName,
} from '../../model/content-types/collections.ts';
import { readSettings } from '../../source/newsroom-source.ts';
import type { Newsroom } from './public-newsroom.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toNewsroom } from './to-newsroom.ts';

/** The newsroom as the content is now, for development; a build reads it with the sources that it has in memory. */
export async function getNewsroom(): Promise<Newsroom> {
  const environment = getEnvironment();
  const { contentDir } = environment;
  const names = Object.keys(collections) as CollectionName[];
  const entries = await Promise.all(names.map(getEntries));
  return toNewsroom(
    entries.flat(),
    {
      site: await getSettings(contentDir, 'site'),
      navigation: await getSettings(contentDir, 'navigation'),
      languages: await getSettings(contentDir, 'languages'),
    },
    environment,
  );
}

/** Entries in the order of their files, so that no two builds differ. @throws for content with problems */
async function getEntries(name: CollectionName): Promise<StoredEntry[]> {
  const { entries, error } = await getLiveCollection(name);
  if (!entries) throw error as Error;
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => data as StoredEntry);
}

async function getSettings<K extends SettingsName>(contentDir: string, name: K) {
  const { value, problems } = await readSettings(contentDir, name);
  if (!value) throw new Error(problems.map(formatForFile).join('\n'));
  return value.values;
}
