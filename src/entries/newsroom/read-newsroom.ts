import { formatForFile } from '../../model/problems/problem.ts';
import { getCollection } from 'astro:content';
import { getEnvironment, type Environment } from '../../environment/environment.ts';
import {
  collections,
  type CollectionName,
  type SettingsName,
} from '../../model/content-types/collections.ts';
import { readSettings } from '../../source/newsroom-source.ts';
import { fromOpaque } from '../../source/opaque.ts';
import type { Newsroom } from './public-newsroom.ts';
import type { OpaqueEntry, StoredEntry } from './stored-entry.ts';
import { toNewsroom } from './to-newsroom.ts';

let built: Promise<Newsroom> | undefined;

/** The newsroom at the moment for which the site is built; read once per build, and for each request in dev. */
export function getNewsroom(): Promise<Newsroom> {
  if (import.meta.env.DEV) return readNewsroom(getEnvironment());
  return (built ??= readNewsroom(getEnvironment()));
}

async function readNewsroom(environment: Environment): Promise<Newsroom> {
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

/** Entries in the order of their files, so that no two builds differ. */
async function getEntries(name: CollectionName): Promise<StoredEntry[]> {
  const entries = (await getCollection(name)) as { id: string; data: OpaqueEntry }[];
  return entries
    .map(({ id, data }) => ({
      path: fromOpaque(id) as string,
      entry: fromOpaque(data.opaque) as StoredEntry,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry }) => entry);
}

async function getSettings<K extends SettingsName>(contentDir: string, name: K) {
  const { value, problems } = await readSettings(contentDir, name);
  if (!value) throw new Error(problems.map(formatForFile).join('\n'));
  return value.values;
}
