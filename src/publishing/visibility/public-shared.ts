import { deriveOnce } from '../../model/derivation.ts';
import {
  collections,
  settings,
  type CollectionName,
  type CollectionValues,
  type PublicationName,
  type SettingsName,
} from '../../model/content-types/collections.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import { toReferredId } from '../../model/fields/reference.ts';
import { toEntryId } from '../../model/location.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** Collections whose entries have no moment of publication: references from public entries make them public. */
export type SharedName = Exclude<CollectionName, PublicationName | 'pages'>;

/** Something public that may refer to people, topics and boilerplates: an entry or one of the settings. */
export interface Referrer {
  readonly of: CollectionName | SettingsName;
  readonly values: object;
}

/** An entry without a moment of publication. */
export interface Shared {
  readonly collection: SharedName;
  readonly key: string;
  readonly values: object;
}

/** Whether the entries of a collection have no moment of publication. */
export const isSharedName = (name: string): name is SharedName =>
  name === 'people' || name === 'topics' || name === 'boilerplates';

/**
 * The one rule that decides which people, topics and boilerplates the public may see: those that public
 * entries refer to, and people who speak for the organization. A topic that only a draft refers to would
 * reveal what the draft is about; the author of an embargoed report would reveal that there is one.
 *
 * An expert's topics do not become public: experts are listed before the publication appears.
 *
 * @param referrers all public entries, and the settings
 */
export function defineSharedRule(referrers: Iterable<Referrer>): (entry: Shared) => boolean {
  const referenced = new Set<string>();
  for (const referrer of referrers) for (const id of getReferences(referrer)) referenced.add(id);
  return (entry) => referenced.has(toEntryId(entry)) || isSpokesperson(entry);
}

/** Press contacts and experts are on the press page, whether or not an entry refers to them. */
export function isSpokesperson({ collection, values }: Shared): boolean {
  if (collection !== 'people') return false;
  const { former, functions } = values as CollectionValues['people'];
  return !former && (functions.includes('press-contact') || functions.includes('expert'));
}

const models = { ...collections, ...settings };

/** What the public fields of an entry or the settings refer to: `topics/policing`. */
export const getReferences = ({ of, values }: Referrer): readonly string[] =>
  getReferencesOnce(values, of);

const getReferencesOnce = deriveOnce((values: Referrer['values'], of: Referrer['of']) =>
  getReferencesIn(models[of].fields, values as Values),
);

const getReferencesIn = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => getReferencesOf(field, values[name]));

function getReferencesOf({ internal, structure }: Field, value: unknown): string[] {
  if (internal || value === undefined || value === null) return [];
  switch (structure.kind) {
    case 'group':
      return getReferencesIn(structure.fields, value as Values);
    case 'list':
      return (value as unknown[]).flatMap((item) => getReferencesOf(structure.item, item));
    case 'localized':
      return Object.values(value).flatMap((item) => getReferencesOf(structure.item, item));
    case 'reference':
      return [toReferredId(structure.to, value as string)];
    default:
      return [];
  }
}
