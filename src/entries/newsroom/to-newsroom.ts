import type { Environment } from '../../environment/environment.ts';
import { defineMediaFacts } from '../../media/index.ts';
import {
  collections,
  publicationNames,
  settings,
  type CollectionName,
  type PublicationName,
  type SettingsValues,
} from '../../model/content-types/collections.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { withShownChanges } from '../../publishing/corrections.ts';
import { lifecycle } from '../../publishing/visibility/lifecycle.ts';
import { toNewestFirst } from '../../publishing/lists/ordering.ts';
import {
  defineSharedRule,
  type Shared,
  type SharedName,
} from '../../publishing/visibility/public-shared.ts';
import { readBodyDigests } from './body-digests.ts';
import {
  toPublicEntry,
  toWithdrawnEntry,
  type AnyPublicEntry,
  type Newsroom,
  type SharedEntry,
  type WithdrawnEntry,
} from './public-newsroom.ts';
import type { StoredEntry } from './stored-entry.ts';
import { typesetShared } from './typeset-values.ts';

/**
 * The newsroom as the public sees it at the moment `environment.now`.
 * @param entries all entries, public or not, in the order of their files, so that no two builds differ
 */
export function toNewsroom(
  entries: readonly StoredEntry[],
  { site, navigation, languages: { languages, listUntranslated } }: SettingsValues,
  environment: Environment,
): Newsroom {
  const { now, siteUrl } = environment;
  const codes = languages.map(({ code }) => code);
  const getEntries = <K extends CollectionName>(name: K) =>
    entries.filter(({ location }) => location.collection === name) as StoredEntry<K>[];
  const published: readonly StoredEntry<PublicationName>[] = publicationNames.flatMap(getEntries);

  const getEffectiveValues = defineEffectiveValues(published);
  const publications: AnyPublicEntry[] = [];
  const withdrawn: WithdrawnEntry[] = [];
  for (const entry of published) {
    if (!codes.includes(entry.location.language ?? '')) continue;
    const state = lifecycle(getEffectiveValues(entry), now);
    if (state === 'public')
      publications.push(toPublicEntry(withShownValues(entry, now)) as AnyPublicEntry);
    if (state === 'withdrawn') withdrawn.push(toWithdrawnEntry(entry));
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
    getBodyDigests: (body) => readBodyDigests(environment, body),
    site: typesetShared(site, settings.site.fields),
    navigation: typesetShared(navigation, settings.navigation.fields),
    languages,
    listUntranslated,
    publications: toNewestFirst(
      publications.map((entry) => ({
        id: `${entry.id}/${entry.language}`,
        datePublished: entry.values.datePublished,
        entry,
      })),
    ).map(({ entry }) => entry),
    withdrawn: withdrawn.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    pages: getEntries('pages')
      .filter(({ values, location }) => !values.draft && codes.includes(location.language ?? ''))
      .map(toPublicEntry),
    people: toShared(getEntries('people'), isPublic),
    topics: toShared(getEntries('topics'), isPublic),
    boilerplates: toShared(getEntries('boilerplates'), isPublic),
  };
}

function withShownValues(
  entry: StoredEntry<PublicationName>,
  now: number,
): StoredEntry<PublicationName> {
  const values = withShownChanges(entry.values, now);
  return values === entry.values ? entry : { ...entry, values };
}

function toShared<K extends SharedName>(
  entries: readonly StoredEntry<K>[],
  isPublic: (entry: Shared) => boolean,
): Map<string, SharedEntry<K>> {
  return new Map(
    entries
      .filter(({ location: { collection, key }, values }) => isPublic({ collection, key, values }))
      .map(({ location: { collection, key }, values }) => [
        key,
        { key, values: typesetShared(values, collections[collection].fields) },
      ]),
  );
}
