import { deriveOnce } from '../../model/derivation.ts';
import { collections, type SettingsName } from '../../model/content-types/collections.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import { isBlank } from '../../model/fields/optional.ts';
import { toEntryId } from '../../model/location.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { isOver, lifecycle, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import { defineSharedRule, isSharedName } from '../../publishing/visibility/public-shared.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';
import type { Quotable } from '../../source/source-memory.ts';
import { toReferredId } from '../../model/fields/reference.ts';
import { getWrittenValues } from '../../model/fields/written-values.ts';
import type { Values } from '../../model/fields/written-value.ts';

/**
 * Whether the cache keeps nothing of an entry: a draft, or one that was taken down.
 * @param entries all entries in all languages
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineHidden(
  entries: NewsroomSource['entries'],
  now: number,
): (entry: SourceEntry) => boolean {
  const getEffectiveValues = defineEffectiveValues(entries);
  return (entry) => {
    const state = lifecycle(getEffectiveValues(entry) as Publishable, now);
    return state === 'draft' || isOver(state);
  };
}

/**
 * What the cache may quote: nothing of drafts and of what was taken down, nor of people, topics and boilerplates that only
 * these name. Of an entry that refers to one of these or has an internal field, the body alone.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineCacheRule(
  { entries, settings }: Pick<NewsroomSource, 'entries' | 'settings'>,
  now: number,
): (entry: SourceEntry) => Quotable {
  const isHidden = defineHidden(entries, now);
  const shown = new Set(
    entries.filter((entry) => !isSharedName(entry.location.collection) && !isHidden(entry)),
  );
  const isNamed = defineSharedRule([
    ...shown.values().map(({ location, values }) => ({ of: location.collection, values })),
    ...Object.entries(settings).map(([name, { values }]) => ({ of: name as SettingsName, values })),
  ]);
  const isShown = (entry: SourceEntry) => {
    const { collection, key } = entry.location;
    return isSharedName(collection)
      ? isNamed({ collection, key, values: entry.values })
      : shown.has(entry);
  };
  const ids = new Set(entries.filter(isShown).map(({ location }) => toEntryId(location)));
  return (entry) => {
    if (!isShown(entry)) return 'nothing';
    const { hasInternal, references } = getWritten(entry);
    return !hasInternal && references.every((id) => ids.has(id)) ? 'everything' : 'body';
  };
}

/** What the rule needs to know of an entry's fields as they are written. */
const getWritten = deriveOnce(({ location, source }: SourceEntry) => {
  const { fields } = collections[location.collection];
  return {
    hasInternal: hasInternal(fields, source.fields),
    /** The ids of all entries to which it refers, in internal fields too. */
    references: getReferences(fields, source.fields),
  };
});

const getReferences = (fields: Fields, values: SourceEntry['source']['fields']): string[] =>
  getWrittenValues(fields, values, 'reference').flatMap(({ field: { structure }, value }) =>
    structure.kind === 'reference' ? [toReferredId(structure.to, value as string)] : [],
  );

const hasInternal = (fields: Fields, values: Values): boolean =>
  Object.entries(fields).some(([name, field]) => isInternal(field, values[name]));

function isInternal({ internal, structure }: Field, value: unknown): boolean {
  if (isBlank(value)) return false;
  if (internal) return true;
  switch (structure.kind) {
    case 'group':
      return hasInternal(structure.fields, value as Values);
    case 'list':
    case 'localized':
      return Object.values(value as object).some((item) => isInternal(structure.item, item));
    default:
      return false;
  }
}
