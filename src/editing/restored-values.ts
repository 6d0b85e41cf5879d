import { isBlank } from '../model/fields/optional.ts';
import { isSameValue } from '../model/fields/written-value.ts';
import type { EntryData } from './parsed-source.ts';

/** What was decided about an entry, not written in it: an older revision must not undo it, nor bring it back. */
const decided = ['draft', 'embargoedUntil', 'expires', 'withdrawn', 'slug', 'aliases'];

/** A former revision as it comes back. */
export interface RestoredValues {
  readonly data: EntryData;
  /** Names of the fields that stay as they are now, since the former revision lacks them or has others. */
  readonly kept: readonly string[];
}

/**
 * The values of a former revision, with what must not be lost by restoring it: every correction, since readers rely on it, what
 * was decided about its publication and addresses, and the consent as it is now, which may have been revoked since.
 * @param current the values that the entry has now; empty for a deleted one
 */
export function restoreValues(former: EntryData, current: EntryData): RestoredValues {
  const own = [
    ...(isBlank(current) ? [] : decided),
    ...(isBlank(current['consent']) ? [] : ['consent']),
    ...(hasOwnDate(former, current) ? ['datePublished'] : []),
  ];
  const promised = Object.fromEntries([
    ['corrections', join(former['corrections'], current['corrections'])] as const,
    ...own.map((name) => [name, current[name]] as const),
  ]);
  // A switch that is off is written or missing.
  const kept = Object.keys(promised).filter(
    (name) => !isSameValue(promised[name] || null, former[name] || null),
  );
  return {
    data: { ...former, ...Object.fromEntries(kept.map((name) => [name, promised[name]])) },
    kept,
  };
}

/** Whether the date is due to a publication or an embargo, and not to what is restored. */
function hasOwnDate(former: EntryData, current: EntryData): boolean {
  if (isBlank(current)) return false;
  if (isBlank(former['datePublished'])) return true;
  return [former, current].some(
    ({ datePublished, embargoedUntil }) =>
      !isBlank(datePublished) && datePublished === embargoedUntil,
  );
}

/** The items of now, then those that only the former revision has. */
function join(former: unknown, current: unknown): unknown {
  const [before, now] = [toItems(former), toItems(current)];
  return [...now, ...before.filter((item) => !now.some((other) => isSameValue(item, other)))];
}

const toItems = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
