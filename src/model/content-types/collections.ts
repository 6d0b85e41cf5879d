import { boilerplate } from './boilerplate.ts';
import type { ContentType, Values } from './content-type.ts';
import { publicationNames, type PublicationName } from '../fields/field.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { release, releaseKinds, type ReleaseKind } from './release.ts';
import { report } from './report.ts';
import { languages, navigation, site } from './settings.ts';
import { testimony } from './testimony.ts';
import { topic } from './topic.ts';

/** Every collection of the newsroom, by its folder in `content/`. */
export const collections = {
  releases: release,
  reports: report,
  testimonies: testimony,
  pages: page,
  people: person,
  topics: topic,
  boilerplates: boilerplate,
} as const;

export type CollectionName = keyof typeof collections;

/** The parsed front matter of each collection. */
export type CollectionValues = { [K in CollectionName]: Values<(typeof collections)[K]> };

export { publicationNames, type PublicationName };

/** The kinds of publication that readers tell apart, in the order in which the search offers them. */
export const publicationKinds = {
  releases: Object.keys(releaseKinds) as ReleaseKind[],
  reports: ['report'],
  testimonies: ['personal-testimony', 'hearing-testimony'],
} as const satisfies Record<PublicationName, readonly string[]>;

export type PublicationKind = (typeof publicationKinds)[PublicationName][number];

/** The kinds that have lists of their own: not the only one of its collection. */
export type ListedKind = {
  [K in PublicationName]: (typeof publicationKinds)[K] extends readonly [string]
    ? never
    : (typeof publicationKinds)[K][number];
}[PublicationName];

/** The kind of a publication that readers see; that of a testimony, `hearing`, is only its own. */
export function getKind(entry: {
  readonly collection: PublicationName;
  readonly values: object;
}): PublicationKind {
  const kinds: readonly PublicationKind[] = publicationKinds[entry.collection];
  const { kind } = entry.values as { readonly kind?: unknown };
  return kinds.find((one) => one.replace('-testimony', '') === kind) ?? kinds[0]!;
}

/** The settings, by their file name in `content/settings/`. */
export const settings = { site, navigation, languages } as const;

export type SettingsName = keyof typeof settings;

export type SettingsValues = { [K in SettingsName]: Values<(typeof settings)[K]> };

/** All collections and settings, for code that walks the whole model. */
export const contentTypes: readonly ContentType[] = [
  ...Object.values(collections),
  ...Object.values(settings),
];
