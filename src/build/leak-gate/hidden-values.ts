import { deriveOnce } from '../../model/derivation.ts';
import {
  collections,
  settings as settingsModel,
  type CollectionValues,
  type SettingsName,
} from '../../model/content-types/collections.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import {
  lifecycle,
  type Lifecycle,
  type Publishable,
} from '../../publishing/visibility/lifecycle.ts';
import { toTopicName } from '../../publishing/addresses/public-name.ts';
import { defineSharedRule, isSharedName } from '../../publishing/visibility/public-shared.ts';
import { remember } from '../../remember.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';

/** A value of the content folder, and whether it may be on the site. */
export interface ContentValue {
  /** Path below the content folder. */
  readonly file: string;
  /** `notes`, `consent.reference`, `body` … */
  readonly field: string;
  readonly text: string;
  /** What changes with the text, where it is long and need not be read otherwise. */
  readonly digest?: string;
  /** Internal values are never public, whatever the state of their entry. */
  readonly state: 'public' | 'hidden' | 'internal';
}

/** All values of a newsroom that are text, each with its state at a moment, by file. */
export function getContentValues(
  { entries, settings }: NewsroomSource,
  now: number,
): (readonly ContentValue[])[] {
  const getState = defineStates({ entries, settings }, now);
  const settingsValues = Object.entries(settings).map(([name, { source, values }]) =>
    getStrings(settingsModel[name as SettingsName].fields, values, '', false).map(
      ({ field, text }): ContentValue => ({ file: source.path, field, text, state: 'public' }),
    ),
  );
  return [...entries.map((entry) => getEntryValues(entry, getState(entry))), ...settingsValues];
}

const getEntryValues = deriveOnce(toEntryValues, (state) => state);

function toEntryValues(entry: SourceEntry, entryState: Lifecycle): readonly ContentValue[] {
  const { source, location } = entry;
  const { path: file, bodyDigest } = source;
  const { fields } = collections[location.collection];
  const values = getStrings(fields, entry.values as Record<string, unknown>, '', false);
  const isShown = (field: string) =>
    entryState === 'public' || (entryState === 'withdrawn' && notice.test(field));
  const toState = (field: string): ContentValue['state'] => (isShown(field) ? 'public' : 'hidden');
  const toValue = ({ field, text, internal }: FieldValue): ContentValue => {
    return { file, field, text, state: internal ? 'internal' : toState(field) };
  };
  return [
    ...values.map(toValue),
    {
      ...{ file, field: 'body', digest: bodyDigest, state: toState('body') },
      get text() {
        return source.body;
      },
    },
    toValue({ field: fileName, text: location.name, internal: !isAddress(entry) }),
  ];
}

/** The state of each entry: people, topics and boilerplates are public where something public names them. */
function defineStates(
  { entries, settings }: Pick<NewsroomSource, 'entries' | 'settings'>,
  now: number,
): (entry: SourceEntry) => Lifecycle {
  const getEffectiveValues = defineEffectiveValues(entries);
  const getOwn = remember((entry: SourceEntry) =>
    lifecycle(getEffectiveValues(entry) as Publishable, now),
  );
  const isPublic = defineSharedRule([
    ...entries
      .filter(({ location }) => !isSharedName(location.collection))
      .filter((entry) => getOwn(entry) === 'public')
      .map(({ location, values }) => ({ of: location.collection, values })),
    ...Object.entries(settings).map(([name, { values }]) => ({ of: name as SettingsName, values })),
  ]);
  return (entry) => {
    const { collection, key } = entry.location;
    if (!isSharedName(collection)) return getOwn(entry);
    return isPublic({ collection, key, values: entry.values }) ? 'public' : 'draft';
  };
}

/** The `field` of the name of a file. */
export const fileName = 'file name';

/** Whether the name of a file is the last part of its address, since no slug replaces it. */
function isAddress({ location, values }: SourceEntry): boolean {
  if (location.collection === 'boilerplates') return false;
  const slug = 'slug' in values ? values.slug : undefined;
  if (slug === undefined || typeof slug === 'string') return !slug || slug === location.name;
  const topic = values as CollectionValues['topics'];
  return toTopicName(location.name, topic, Object.keys(topic.name)) === location.name;
}

/** What a withdrawal notice shows: its addresses and the reason. An address can contain the name of the file. */
const notice = /^(slug|file name|aliases\.|withdrawn\.)/;

interface FieldValue {
  readonly field: string;
  readonly text: string;
  readonly internal: boolean;
}

/** The strings below some fields, with the path of each. */
function getStrings(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  path: string,
  internal: boolean,
): FieldValue[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    getFieldStrings(field, values[name], path + name, internal || field.internal),
  );
}

function getFieldStrings(
  { structure }: Field,
  value: unknown,
  field: string,
  internal: boolean,
): FieldValue[] {
  // A reference holds the name of a file, which no page shows.
  if (structure.kind === 'reference') return [];
  if (typeof value === 'string') return [{ field, text: value, internal }];
  if (typeof value !== 'object' || value === null) return [];
  if (structure.kind === 'group')
    return getStrings(structure.fields, value as Record<string, unknown>, `${field}.`, internal);
  const item =
    structure.kind === 'list' || structure.kind === 'localized' ? structure.item : undefined;
  return Object.entries(value).flatMap(([key, child]) =>
    item
      ? getFieldStrings(item, child, `${field}.${key}`, internal || item.internal)
      : typeof child === 'string'
        ? [{ field: `${field}.${key}`, text: child, internal }]
        : [],
  );
}
