import { isBlank } from '../model/fields/optional.ts';
import { isGroup, isSameValue } from '../model/fields/written-value.ts';
import type { EntryData } from './parsed-source.ts';

/** What was decided about an entry, not written in it: an older revision must not undo it, nor bring it back. */
const decided = ['draft', 'embargoedUntil', 'expires', 'withdrawn', 'slug', 'aliases'];

/** What is kept within a group. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  person: ['displayName', 'place'],
  hearing: ['witness', 'witnessRole'],
};

/** A former revision as it comes back. */
export interface RestoredValues {
  readonly data: EntryData;
  /** The fields that stay as they are now, such as `slug`, since the former revision lacks them or has others. */
  readonly kept: readonly string[];
}

/**
 * The values of a former revision, with what must not be lost by restoring it: every correction, since readers rely on it, what
 * was decided about its publication and addresses, the consent as it is now, which may have been revoked since, and what is
 * shown of the person of a testimony: a pseudonym or the name of a witness, which may hide the former one, a place that is
 * coarser, a picture in which a face is blurred.
 * @param current the values that the entry has now; empty for a deleted one
 * @param isDiscarded whether the revision is of a discarded draft: it may have the better picture or place, and gets what was
 *   published since
 */
export function restoreValues(
  former: EntryData,
  current: EntryData,
  isDiscarded = false,
): RestoredValues {
  const own = [
    ...(isBlank(current) ? [] : decided),
    ...(isBlank(current['consent']) ? [] : ['consent']),
    ...(hasOwnDate(former, current) ? ['datePublished'] : []),
  ];
  const promised = Object.fromEntries([
    ['corrections', join(former['corrections'], current['corrections'])] as const,
    ...own.map((name) => [name, current[name]] as const),
    ...Object.entries(keepPerson(former, current, isDiscarded)),
  ]);
  // A switch that is off is written or missing.
  const kept = Object.keys(promised).filter(
    (name) => !isSameValue(promised[name] || null, former[name] || null),
  );
  return {
    data: { ...former, ...Object.fromEntries(kept.map((name) => [name, promised[name]])) },
    kept: kept.flatMap((name) => listKept(name, promised[name], former[name])),
  };
}

/** The field that is kept, or the parts of it that differ. */
function listKept(name: string, kept: unknown, former: unknown): readonly string[] {
  const parts = partsOf[name] ?? [];
  const [now, before] = [kept, former].map((group) => Object(group) as EntryData);
  const differing = parts.filter((part) => !isSameValue(now![part] || null, before![part] || null));
  // A name may be the same, and a pseudonym now.
  return parts.length === 0
    ? [name]
    : (differing.length > 0 ? differing : parts.slice(0, 1)).map((part) => `${name}.${part}`);
}

/** Whether a restored revision leaves the entry as it is now: all that differed was kept. Names that begin with `$` are the admin's. */
export const isAsNow = (restored: EntryData, current: EntryData): boolean =>
  Object.keys({ ...restored, ...current }).every(
    (name) => name.startsWith('$') || isSameValue(restored[name] || null, current[name] || null),
  );

/** The person and the hearing of a former revision, and its picture, as they are shown now. */
function keepPerson(former: EntryData, current: EntryData, isDiscarded: boolean): EntryData {
  const [now, nowHeard] = [current['person'], current['hearing']];
  if (!isGroup(now) && !isGroup(nowHeard)) return {};
  const { displayName, pseudonym, place } = Object(now) as EntryData;
  const { witness, witnessRole } = Object(nowHeard) as EntryData;
  const { person, hearing } = former;
  const name = pseudonym === true ? displayName : witness;
  const isNamed = !isBlank(name);
  // A hearing may have taken the place of a person, to hide them.
  const ofPerson = {
    ...(isNamed && { displayName: name, pseudonym: true }),
    ...(!isDiscarded && { place }),
  };
  const ofHearing = {
    ...(isNamed && { witness: name }),
    ...(!isDiscarded && isGroup(nowHeard) && { witnessRole }),
  };
  return {
    ...(isGroup(person) && { person: { ...person, ...ofPerson } }),
    ...(isGroup(hearing) && { hearing: { ...hearing, ...ofHearing } }),
    ...(!isDiscarded && { image: current['image'] }),
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
