import { boilerplate } from './boilerplate.ts';
import type { ContentType, Values } from './content-type.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { release } from './release.ts';
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

/** Collections whose entries are publications. */
export const publicationNames = ['releases', 'reports', 'testimonies'] as const;

export type PublicationName = (typeof publicationNames)[number];

/** The settings, by their file name in `content/settings/`. */
export const settings = { site, navigation, languages } as const;

export type SettingsName = keyof typeof settings;

export type SettingsValues = { [K in SettingsName]: Values<(typeof settings)[K]> };

/** All collections and settings, for code that walks the whole model. */
export const contentTypes: readonly ContentType[] = [
  ...Object.values(collections),
  ...Object.values(settings),
];
