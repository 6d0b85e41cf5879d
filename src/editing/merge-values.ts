import { isBlank } from '../model/fields/optional.ts';
import { mapSides, type Hunk, type Side, type Sides } from './hunk.ts';
import { mergeLists } from './merge-lists.ts';
import { isGroup, isSameValue, type Values } from '../model/fields/written-value.ts';

/** How conflicts are resolved, and where there are any. */
export interface Resolution {
  /** The side whose value is used where both changed it differently. */
  readonly prefer: Side;
  /** Receives the paths of these values, such as `consent.scopes`. */
  readonly fields: string[];
}

/**
 * Merges the changes of both sides to a value: groups key by key, lists item by item.
 */
export function mergeValues(field: string, sides: Sides<unknown>, resolution: Resolution): unknown {
  const { base, ours, theirs } = sides;
  if (isSameValue(ours, theirs) || isSameValue(ours, base)) return theirs;
  if (isSameValue(theirs, base)) return ours;
  // All fields together may be empty; any other blank group has been removed.
  const isEdited = field === '' || (!isBlank(ours) && !isBlank(theirs) && isSameFile(ours, theirs));
  if (isEdited && isGroup(ours) && isGroup(theirs) && (isGroup(base) || isBlank(base)))
    return mergeGroups(field, { base: isGroup(base) ? base : {}, ours, theirs }, resolution);
  const lists = toLists(sides);
  const inList = { ...resolution, fields: [] };
  const merged = lists && mergeLists(lists, (item) => mergeValues(field, item, inList), inList);
  if (!merged || inList.fields.length > 0) resolution.fields.push(field);
  return merged ?? sides[resolution.prefer];
}

function mergeGroups(
  field: string,
  groups: Sides<Values>,
  resolution: Resolution,
): Record<string, unknown> {
  const { base, ours, theirs } = groups;
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const [before, mine, other] = [base, ours, theirs].map(toName);
  const isNameDisputed = mine !== other && mine !== before && other !== before;
  return Object.fromEntries(
    [...names].map((name) => {
      const path = field === '' ? name : `${field}.${name}`;
      const sides = { base: base[name], ours: ours[name], theirs: theirs[name] };
      if (!isNameDisputed || !nameFields.includes(name))
        return [name, mergeValues(path, sides, resolution)];
      // Otherwise a real name could come from one side, and that it is a pseudonym from the other.
      resolution.fields.push(path);
      return [name, groups[resolution.prefer][name]];
    }),
  );
}

/** A picture or document and what is said of it are one value: a description belongs to the file that its author saw. */
const isSameFile = (ours: unknown, theirs: unknown) => isSameValue(toFile(ours), toFile(theirs));

const toFile = (value: unknown) => isGroup(value) && { src: value.src, file: value.file };

/** A name and whether it is a pseudonym are one value. */
const nameFields = ['displayName', 'pseudonym'];

const toName = ({ displayName, pseudonym }: Values) =>
  JSON.stringify([displayName ?? '', pseudonym === true]);

/** The sides as lists, a blank side as an empty one; undefined if a side is not a list. */
function toLists(sides: Sides<unknown>): Hunk | undefined {
  const { base, ours, theirs } = mapSides(sides, (value) =>
    Array.isArray(value) ? (value as unknown[]) : isBlank(value) ? [] : undefined,
  );
  return base && ours && theirs && { base, ours, theirs };
}
