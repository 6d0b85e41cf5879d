import type { SettingsName } from '../../model/content-types/collections.ts';
import { defineEffectiveValues } from '../../publishing/consent.ts';
import { isOver, lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import { defineSharedRule, isSharedName } from '../../publishing/public-shared.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';

/**
 * Which entries the cache may quote. Not those that were taken down, nor drafts, nor people, topics and boilerplates that
 * only these name.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineCacheRule(
  { entries, settings }: Pick<NewsroomSource, 'entries' | 'settings'>,
  now: number,
): (entry: SourceEntry) => boolean {
  const getEffectiveValues = defineEffectiveValues(entries);
  const kept = new Set(
    entries.filter((entry) => {
      if (isSharedName(entry.location.collection)) return false;
      const state = lifecycle(getEffectiveValues(entry) as Publishable, now);
      return state !== 'draft' && !isOver(state);
    }),
  );
  const isNamed = defineSharedRule([
    ...kept.values().map(({ location, values }) => ({ of: location.collection, values })),
    ...Object.entries(settings).map(([name, { values }]) => ({ of: name as SettingsName, values })),
  ]);
  return (entry) => {
    const { collection, key } = entry.location;
    return isSharedName(collection)
      ? isNamed({ collection, key, values: entry.values })
      : kept.has(entry);
  };
}
