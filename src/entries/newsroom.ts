import { getCollection } from 'astro:content';
import { getEnvironment, type Environment } from '../environment.ts';
import {
  publicationNames,
  type CollectionName,
  type CollectionValues,
  type PublicationName,
  type SettingsValues,
} from '../model/content-types.ts';
import { defineHeldValues } from '../publishing/consent.ts';
import { lifecycle } from '../publishing/lifecycle.ts';
import { toNewestFirst } from '../publishing/ordering.ts';
import { readSettings } from '../source/newsroom-source.ts';
import type { StoredBody, StoredEntry } from './stored-entry.ts';

/** A publication or page that the public may see, in one language. */
export interface PublicText<K extends PublicationName | 'pages' = PublicationName> {
  /** `releases/2011/slug`: the same in every language. */
  readonly id: string;
  readonly collection: K;
  readonly language: string;
  readonly key: string;
  readonly slug: string;
  readonly values: CollectionValues[K];
  readonly body: StoredBody;
}

/** What is left of a withdrawn text: nothing of its content. */
export interface WithdrawnText {
  readonly collection: PublicationName;
  readonly language: string;
  readonly key: string;
  readonly slug: string;
  readonly kind: CollectionValues['releases']['kind'] | 'report' | 'personal' | 'hearing';
  readonly withdrawn: { readonly date: string; readonly reason: string };
  readonly aliases: readonly string[];
}

/** A person, topic or boilerplate: one file for all languages. */
export interface SharedEntry<K extends 'people' | 'topics' | 'boilerplates'> {
  readonly key: string;
  readonly values: CollectionValues[K];
}

export type AnyPublicText = { [K in PublicationName]: PublicText<K> }[PublicationName];

/** All that the public may see, in all languages. Views are made from this and nothing else. */
export interface Newsroom {
  readonly environment: Environment;
  readonly site: SettingsValues['site'];
  readonly navigation: SettingsValues['navigation'];
  /** The default language first. */
  readonly languages: SettingsValues['languages']['languages'];
  /** Newest first. */
  readonly publications: readonly AnyPublicText[];
  readonly withdrawn: readonly WithdrawnText[];
  readonly pages: readonly PublicText<'pages'>[];
  readonly people: ReadonlyMap<string, SharedEntry<'people'>>;
  readonly topics: ReadonlyMap<string, SharedEntry<'topics'>>;
  readonly boilerplates: ReadonlyMap<string, SharedEntry<'boilerplates'>>;
}

let built: Promise<Newsroom> | undefined;

/** The newsroom at the moment for which the site is built; read once per build, anew per request in dev. */
export function getNewsroom(): Promise<Newsroom> {
  if (import.meta.env.DEV) return readNewsroom(getEnvironment());
  return (built ??= readNewsroom(getEnvironment()));
}

async function readNewsroom(environment: Environment): Promise<Newsroom> {
  const { contentDir, now } = environment;
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
  return {
    environment,
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
    people: await getShared('people'),
    topics: await getShared('topics'),
    boilerplates: await getShared('boilerplates'),
  };
}

/** Entries in the order of their files, so that no two builds differ. */
async function getEntries<K extends CollectionName>(name: K): Promise<StoredEntry<K>[]> {
  const entries = (await getCollection(name)) as { id: string; data: unknown }[];
  return entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ data }) => data as StoredEntry<K>);
}

async function getShared<K extends 'people' | 'topics' | 'boilerplates'>(
  name: K,
): Promise<Map<string, SharedEntry<K>>> {
  const entries = await getEntries(name);
  return new Map(
    entries.map(({ location, values }) => [location.key, { key: location.key, values }]),
  );
}

async function getSettings<K extends keyof SettingsValues>(contentDir: string, name: K) {
  const { value, problems } = await readSettings(contentDir, name);
  if (!value)
    throw new Error(problems.map(({ cause, remedy }) => `${cause}. ${remedy}`).join('\n'));
  return value.values;
}

function toPublicText<K extends PublicationName | 'pages'>(entry: StoredEntry<K>): PublicText<K> {
  const { collection, key, name, language = '' } = entry.location;
  const { body, values } = entry;
  if (!body) throw new Error(`${collection}/${language}/${key} was stored without its body.`);
  return {
    id: `${collection}/${key}`,
    collection,
    language,
    key,
    slug: values.slug ?? name,
    values,
    body,
  };
}

function toWithdrawnText(entry: StoredEntry<PublicationName>): WithdrawnText {
  const { collection, key, name, language = '' } = entry.location;
  const { values } = entry;
  return {
    collection,
    language,
    key,
    slug: values.slug ?? name,
    kind: 'kind' in values ? values.kind : 'report',
    withdrawn: values.withdrawn!,
    aliases: values.aliases,
  };
}
