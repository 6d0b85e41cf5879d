import { isBlank } from '../model/fields/optional.ts';
import type { Hunk } from './hunk.ts';
import { mergeLists } from './merge-lists.ts';
import { isGroup, isSameValue } from '../model/fields/written-value.ts';

/** A value that both sides changed differently. */
export interface Conflict {
  /** Path such as `consent.scopes`. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

interface Sides {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/**
 * Merges the changes of both sides to a value: groups key by key, lists item by item.
 * @param conflicts receives the values that cannot be merged; there the result is `theirs`
 */
export function mergeValues(field: string, sides: Sides, conflicts: Conflict[]): unknown {
  const { base, ours, theirs } = sides;
  if (isSameValue(ours, theirs) || isSameValue(ours, base)) return theirs;
  if (isSameValue(theirs, base)) return ours;
  // All fields together may be empty; any other blank group has been removed.
  const isEdited = field === '' || (!isBlank(ours) && !isBlank(theirs) && isSameFile(ours, theirs));
  if (isEdited && isGroup(ours) && isGroup(theirs) && (isGroup(base) || isBlank(base)))
    return mergeGroups(field, { base: isGroup(base) ? base : {}, ours, theirs }, conflicts);
  const lists = toLists(sides);
  const inList: Conflict[] = [];
  const merged = lists && mergeLists(lists, (hunk) => resolve(field, hunk, inList));
  if (!merged || inList.length > 0) conflicts.push({ field, ours, theirs });
  return merged ?? theirs;
}

function mergeGroups(
  field: string,
  { base, ours, theirs }: Record<keyof Sides, Readonly<Record<string, unknown>>>,
  conflicts: Conflict[],
): Record<string, unknown> {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const [before, mine, other] = [base, ours, theirs].map(toName);
  const isNameDisputed = mine !== other && mine !== before && other !== before;
  return Object.fromEntries(
    [...names].map((name) => {
      const path = field === '' ? name : `${field}.${name}`;
      const sides = { base: base[name], ours: ours[name], theirs: theirs[name] };
      if (!isNameDisputed || !nameFields.includes(name))
        return [name, mergeValues(path, sides, conflicts)];
      // Otherwise a real name could come from one side, and that it is a pseudonym from the other.
      conflicts.push({ field: path, ours: ours[name], theirs: theirs[name] });
      return [name, theirs[name]];
    }),
  );
}

/** A picture or document and what is said of it are one value: a description belongs to the file that its author saw. */
const isSameFile = (ours: unknown, theirs: unknown) => isSameValue(toFile(ours), toFile(theirs));

const toFile = (value: unknown) => isGroup(value) && { src: value.src, file: value.file };

/** A name and whether it is a pseudonym are one value. */
const nameFields = ['displayName', 'pseudonym'];

const toName = ({ displayName, pseudonym }: Readonly<Record<string, unknown>>) =>
  JSON.stringify([displayName ?? '', pseudonym === true]);

/**
 * Merges a hunk of a list: keeps the additions of both sides, and merges items one by one where each side
 * has as many as before.
 */
function resolve(
  field: string,
  { base, ours, theirs }: Hunk,
  conflicts: Conflict[],
): readonly unknown[] {
  if (base.length === 0) return [...theirs, ...ours];
  if (base.length === ours.length && base.length === theirs.length)
    return base.map((item, index) =>
      mergeValues(field, { base: item, ours: ours[index], theirs: theirs[index] }, conflicts),
    );
  conflicts.push({ field, ours, theirs });
  return theirs;
}

/** The sides as lists, a blank side as an empty one; undefined if a side is not a list. */
function toLists({ base, ours, theirs }: Sides): Hunk | undefined {
  const toList = (value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : isBlank(value) ? [] : undefined;
  const [before, mine, other] = [base, ours, theirs].map(toList);
  return before && mine && other && { base: before, ours: mine, theirs: other };
}
