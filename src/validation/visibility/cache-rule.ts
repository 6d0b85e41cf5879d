import { defineEffectiveValues } from '../../publishing/consent.ts';
import { isOver, lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import { isSharedName } from '../../publishing/public-shared.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';

/**
 * Which entries the cache may quote. Not those that were taken down, nor drafts; and no people, topics and boilerplates,
 * which may be named by nothing else.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineCacheRule(entries: readonly SourceEntry[], now: number) {
  const getEffectiveValues = defineEffectiveValues(entries);
  return (entry: SourceEntry): boolean => {
    if (isSharedName(entry.location.collection)) return false;
    const state = lifecycle(getEffectiveValues(entry) as Publishable, now);
    return state !== 'draft' && !isOver(state);
  };
}
