import { isBlank } from '../model/fields/optional.ts';
import type { Hunk } from './hunk.ts';
import { mergeLists } from './merge-lists.ts';
import { isGroup, isSameValue } from '../model/fields/written-value.ts';

/** A place that both sides changed, each in its own way. */
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
 * Joins the changes of both sides to a value: groups name by name, lists item by item.
 * @param conflicts takes the places where that cannot be done; there the result is `theirs`
 */
export function mergeValues(field: string, sides: Sides, conflicts: Conflict[]): unknown {
  const { base, ours, theirs } = sides;
  if (isSameValue(ours, theirs) || isSameValue(ours, base)) return theirs;
  if (isSameValue(theirs, base)) return ours;
  // The fields as a whole may be none; a group that is blank has been removed.
  const isEdited = field === '' || (!isBlank(ours) && !isBlank(theirs));
  if (isEdited && isGroup(ours) && isGroup(theirs) && (isGroup(base) || isBlank(base)))
    return mergeGroups(field, { base: isGroup(base) ? base : {}, ours, theirs }, conflicts);
  const lists = toLists(sides);
  const clashes: Conflict[] = [];
  const joined = lists && mergeLists(lists, (part) => settle(field, part, clashes));
  if (!joined || clashes.length > 0) conflicts.push({ field, ours, theirs });
  return joined ?? theirs;
}

function mergeGroups(
  field: string,
  { base, ours, theirs }: Record<keyof Sides, Readonly<Record<string, unknown>>>,
  conflicts: Conflict[],
): Record<string, unknown> {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours), ...Object.keys(base)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const sides = { base: base[name], ours: ours[name], theirs: theirs[name] };
      return [name, mergeValues(field === '' ? name : `${field}.${name}`, sides, conflicts)];
    }),
  );
}

/**
 * Joins a stretch of a list that both sides changed: additions stay both, items of one number are joined
 * one by one.
 */
function settle(
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

/** The sides as lists, where a blank one is an empty list; undefined if one of them is none. */
function toLists({ base, ours, theirs }: Sides): Hunk | undefined {
  const toList = (value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : isBlank(value) ? [] : undefined;
  const [was, mine, other] = [base, ours, theirs].map(toList);
  return was && mine && other && { base: was, ours: mine, theirs: other };
}
