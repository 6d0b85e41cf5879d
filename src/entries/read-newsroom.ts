import { getCollection } from 'astro:content';
import { getEnvironment, type Environment } from '../environment.ts';
import { defineMediaFacts } from '../media/index.ts';
import {
  publicationNames,
  type CollectionName,
  type PublicationName,
  type SettingsValues,
} from '../model/content-types.ts';
import { defineHeldValues } from '../publishing/consent.ts';
import { lifecycle } from '../publishing/lifecycle.ts';
import { toNewestFirst } from '../publishing/ordering.ts';
import { defineSharedRule, type Shared, type SharedName } from '../publishing/public-shared.ts';
import { readSettings } from '../source/newsroom-source.ts';
import { readBodyDigest } from './body-digest.ts';
import {
  toPublicText,
  toWithdrawnText,
  type AnyPublicText,
  type Newsroom,
  type SharedEntry,
  type WithdrawnText,
} from './newsroom.ts';
import type { StoredEntry } from './stored-entry.ts';

let built: Promise<Newsroom> | undefined;

/** The newsroom at the moment for which the site is built; read once per build, anew per request in dev. */
export function getNewsroom(): Promise<Newsroom> {
  if (import.meta.env.DEV) return readNewsroom(getEnvironment());
  return (built ??= readNewsroom(getEnvironment()));
}

async function readNewsroom(environment: Environment): Promise<Newsroom> {
  const { contentDir, now, siteUrl } = environment;
  const [site, navigation, languages] = await Promise.all([
    getSettings(contentDir, 'site'),
    getSettings(contentDir, 'navigation'),
    getSettings(contentDir, 'languages'),
  ]);
  const codes = languages.languages.map(({ code }) => code);
  const published = (
    await Promise.all(publicationNames.map((name) => getEntries(name)))
  ).flat() as StoredEntry<PublicationName>[];

  const getHeldValues = defineHeldValues(published);
  const publications: AnyPublicText[] = [];
  const withdrawn: WithdrawnText[] = [];
  for (const entry of published) {
    if (!codes.includes(entry.location.language ?? '')) continue;
    const state = lifecycle(getHeldValues(entry), now);
    if (state === 'public') publications.push(toPublicText(entry) as AnyPublicText);
    if (state === 'withdrawn') withdrawn.push(toWithdrawnText(entry));
  }
  const isPublic = defineSharedRule([
    ...publications.map(({ collection, values }) => ({ of: collection, values })),
    { of: 'site', values: site },
    { of: 'navigation', values: navigation },
  ]);
  return {
    siteUrl,
    now,
    media: defineMediaFacts(environment),
    getBodyDigest: (body) => readBodyDigest(environment, body),
    site,
    navigation,
    languages: languages.languages,
    publications: toNewestFirst(
      publications.map((entry) => ({
        id: `${entry.id}/${entry.language}`,
        datePublished: entry.values.datePublished,
        entry,
      })),
    ).map(({ entry }) => entry),
    withdrawn: withdrawn.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    pages: (await getEntries('pages'))
      .filter(({ values, location }) => !values.draft && codes.includes(location.language ?? ''))
      .map(toPublicText),
    people: await getShared('people', isPublic),
    topics: await getShared('topics', isPublic),
    boilerplates: await getShared('boilerplates', isPublic),
  };
}

/** Entries in the order of their files, so that no two builds differ. */
async function getEntries<K extends CollectionName>(name: K): Promise<StoredEntry<K>[]> {
  const entries = (await getCollection(name)) as { id: string; data: unknown }[];
  return entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ data }) => data as StoredEntry<K>);
}

async function getShared<K extends SharedName>(
  name: K,
  isPublic: (entry: Shared) => boolean,
): Promise<Map<string, SharedEntry<K>>> {
  const entries = await getEntries(name);
  return new Map(
    entries
      .map(({ location: { key }, values }) => ({ key, values }))
      .filter(({ key, values }) => isPublic({ collection: name, key, values }))
      .map((entry) => [entry.key, entry]),
  );
}

async function getSettings<K extends keyof SettingsValues>(contentDir: string, name: K) {
  const { value, problems } = await readSettings(contentDir, name);
  if (!value)
    throw new Error(problems.map(({ cause, remedy }) => `${cause.en}. ${remedy.en}`).join('\n'));
  return value.values;
}
