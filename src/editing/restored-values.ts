import { isBlank } from '../model/fields/optional.ts';
import { isGroup, isSameValue } from '../model/fields/written-value.ts';
import type { EntryData } from './parsed-source.ts';

/** What was decided about an entry, not written in it: an older revision must not undo it, nor bring it back. */
const decided = ['draft', 'embargoedUntil', 'expires', 'withdrawn', 'slug', 'aliases'];

/** Where the names are that are kept within a group. */
const names: Readonly<Record<string, string>> = {
  person: 'person.displayName',
  hearing: 'hearing.witness',
};

/** A former revision as it comes back. */
export interface RestoredValues {
  readonly data: EntryData;
  /** The fields that stay as they are now, such as `slug`, since the former revision lacks them or has others. */
  readonly kept: readonly string[];
}

/**
 * The values of a former revision, with what must not be lost by restoring it: every correction, since readers rely on it, what
 * was decided about its publication and addresses, the consent as it is now, which may have been revoked since, and a
 * pseudonym or the name of a witness, which may hide the former one.
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
    ...Object.entries(keepName(former, current)),
  ]);
  // A switch that is off is written or missing.
  const kept = Object.keys(promised).filter(
    (name) => !isSameValue(promised[name] || null, former[name] || null),
  );
  return {
    data: { ...former, ...Object.fromEntries(kept.map((name) => [name, promised[name]])) },
    kept: kept.map((name) => names[name] ?? name),
  };
}

/** Whether a restored revision leaves the entry as it is now: all that differed was kept. Names that begin with `$` are the admin's. */
export const isAsNow = (restored: EntryData, current: EntryData): boolean =>
  Object.keys({ ...restored, ...current }).every(
    (name) => name.startsWith('$') || isSameValue(restored[name] || null, current[name] || null),
  );

/** The person and the hearing of a former revision with the name that is shown now. */
function keepName(former: EntryData, current: EntryData): EntryData {
  const { displayName, pseudonym } = Object(current['person']) as EntryData;
  const { witness } = Object(current['hearing']) as EntryData;
  const { person, hearing } = former;
  const name = pseudonym === true ? displayName : witness;
  if (isBlank(name)) return {};
  return {
    // A hearing may have taken the place of a person, to hide them.
    ...(isGroup(person) && { person: { ...person, displayName: name, pseudonym: true } }),
    ...(isGroup(hearing) && { hearing: { ...hearing, witness: name } }),
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
