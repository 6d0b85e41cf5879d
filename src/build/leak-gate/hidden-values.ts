import {
  collections,
  settings as settingsModel,
  type CollectionValues,
  type SettingsName,
} from '../../model/content-types/collections.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import { defineEffectiveValues } from '../../publishing/consent.ts';
import { lifecycle, type Lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import { toTopicName } from '../../publishing/public-name.ts';
import { defineSharedRule, isSharedName } from '../../publishing/public-shared.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';

/** A text of the content folder, and whether it may be on the site. */
export interface ContentValue {
  /** Path below the content folder. */
  readonly file: string;
  /** `notes`, `consent.reference`, `body` … */
  readonly field: string;
  readonly text: string;
  /** Internal texts are never public, whatever becomes of their entry. */
  readonly state: 'public' | 'hidden' | 'internal';
}

/** All texts of a newsroom, each with what may become of it at a moment. */
export function getContentValues(
  { entries, settings }: NewsroomSource,
  now: number,
): ContentValue[] {
  const getLife = defineLives({ entries, settings }, now);
  const held = entries.flatMap((entry) => {
    const life = getLife(entry);
    const { fields } = collections[entry.location.collection];
    const texts = getTexts(fields, entry.values as Record<string, unknown>, '', false);
    return [
      ...texts,
      { field: 'body', text: entry.source.body, internal: false },
      { field: fileName, text: entry.location.name, internal: !isAddress(entry) },
    ].map(({ internal, ...text }): ContentValue => {
      const shown = life === 'public' || (life === 'withdrawn' && notice.test(text.field));
      const state = internal ? 'internal' : shown ? 'public' : 'hidden';
      return { file: entry.source.path, ...text, state };
    });
  });
  const set = Object.entries(settings).flatMap(([name, { source, values }]): ContentValue[] =>
    getTexts(settingsModel[name as SettingsName].fields, values, '', false).map(
      ({ field, text }) => ({ file: source.path, field, text, state: 'public' }),
    ),
  );
  return [...held, ...set];
}

/** What may become of each entry: people, topics and boilerplates share the life of what names them. */
function defineLives(
  { entries, settings }: Pick<NewsroomSource, 'entries' | 'settings'>,
  now: number,
): (entry: SourceEntry) => Lifecycle {
  const getHeldValues = defineEffectiveValues(entries);
  const getOwn = (entry: SourceEntry) => lifecycle(getHeldValues(entry) as Publishable, now);
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

/** What a file's name is called among the fields. */
export const fileName = 'file name';

/** Whether the name of a file is the address of its page: no slug takes its place. */
function isAddress({ location, values }: SourceEntry): boolean {
  if (location.collection === 'boilerplates') return false;
  const slug = 'slug' in values ? values.slug : undefined;
  if (slug === undefined || typeof slug === 'string') return !slug || slug === location.name;
  const topic = values as CollectionValues['topics'];
  return toTopicName(location.name, topic, Object.keys(topic.name)) === location.name;
}

/** A notice stands at the address of a withdrawn text and says why; the address tells its name. */
const notice = /^(slug|file name|aliases\.|withdrawn\.)/;

interface FieldText {
  readonly field: string;
  readonly text: string;
  readonly internal: boolean;
}

/** The strings below some fields, with the path of each. */
function getTexts(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  path: string,
  internal: boolean,
): FieldText[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    getFieldTexts(field, values[name], path + name, internal || field.internal),
  );
}

function getFieldTexts(
  { structure }: Field,
  value: unknown,
  field: string,
  internal: boolean,
): FieldText[] {
  // What names another entry names its file, which no page shows.
  if (structure.kind === 'reference') return [];
  if (typeof value === 'string') return [{ field, text: value, internal }];
  if (typeof value !== 'object' || value === null) return [];
  if (structure.kind === 'group')
    return getTexts(structure.fields, value as Record<string, unknown>, `${field}.`, internal);
  const item =
    structure.kind === 'list' || structure.kind === 'localized' ? structure.item : undefined;
  return Object.entries(value).flatMap(([key, one]) =>
    item
      ? getFieldTexts(item, one, `${field}.${key}`, internal || item.internal)
      : typeof one === 'string'
        ? [{ field: `${field}.${key}`, text: one, internal }]
        : [],
  );
}
