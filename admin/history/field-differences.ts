import { diffComm } from 'node-diff3';
import { pairItems } from '../../src/editing/merge-lists.ts';
import { itemStart, orderLike, pairParagraphs } from '../../src/editing/moved-paragraphs.ts';
import { isBlank } from '../../src/model/fields/optional.ts';
import { isGroup, isSameValue, type Values } from '../../src/model/fields/written-value.ts';

type List = readonly unknown[];

/** A field or list item that two revisions have differently, or a passage of the body. */
export interface FieldDifference {
  /** Path such as `consent.scopes.0`, with the place in the newer revision that has the item; `body` for the body. */
  readonly path: string;
  /** Empty where the field is. */
  readonly before: string;
  readonly after: string;
  /** Of a paragraph or item that is elsewhere: the one above it in each, empty at the beginning. */
  readonly moved?: { readonly before: string; readonly after: string };
}

/** What differs between two revisions of an entry, field by field; of the body, only the paragraphs and list items that do. */
export const findDifferences = (before: Values, after: Values): FieldDifference[] =>
  compareValues('', before, after);

function compareValues(path: string, before: unknown, after: unknown): FieldDifference[] {
  if (isSameValue(before, after)) return [];
  const isEach = (test: (value: unknown) => boolean) =>
    [before, after].every((value) => isBlank(value) || test(value));
  if (isEach(isGroup))
    return compareGroups(path, (before ?? {}) as Values, (after ?? {}) as Values);
  if (isEach(Array.isArray)) return compareLists(path, toList(before), toList(after));
  const texts = { before: toText(before), after: toText(after) };
  return path === 'body' ? findPassages(texts.before, texts.after) : [{ path, ...texts }];
}

/** Compares groups key by key, without the keys of the admin, which begin with `$`. */
const compareGroups = (path: string, before: Values, after: Values): FieldDifference[] =>
  Object.keys({ ...before, ...after })
    .filter((name) => !name.startsWith('$'))
    .flatMap((name) => compareValues(path ? `${path}.${name}` : name, before[name], after[name]));

function compareLists(path: string, before: List, after: List): FieldDifference[] {
  const { rows, moved } = alignItems(before, after);
  return rows.flatMap(({ from, to }) => {
    const item = `${path}.${to ?? from}`;
    const changes = compareValues(item, before[from ?? -1], after[to ?? -1]);
    if (from === undefined || to === undefined || !moved.has(to)) return changes;
    const text = toText(after[to]);
    const move = { before: toText(before[from - 1]), after: toText(after[to - 1]) };
    return [{ path: item, before: text, after: text, moved: move }, ...changes];
  });
}

/** Puts each item beside itself, wherever it is; what is new beside what it replaces. */
function alignItems(before: List, after: List) {
  const places = pairItems(before, after);
  const pairs = Array.from(places, ([from, to]) => ({ from, to })).sort((a, b) => a.from - b.from);
  const { ordered, moved } = orderLike([...before.keys()], pairs);
  const found = new Set(places.values());
  const rows: { readonly from?: number; readonly to?: number }[] = [];
  let next = 0;
  for (const from of ordered) {
    const place = places.get(from);
    while (place !== undefined && next < place) rows.push({ to: next++ });
    const hasOther = place !== undefined || (next < after.length && !found.has(next));
    rows.push(hasOther ? { from, to: next++ } : { from });
  }
  while (next < after.length) rows.push({ to: next++ });
  return { rows, moved };
}

const toList = (value: unknown): List => (isBlank(value) ? [] : (value as List));

/** A value as words; of a group, those that tell most: a text rather than a date. */
const toText = (value: unknown): string =>
  Object(value) === value
    ? Object.values(value as object)
        .map(toText)
        .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
    : `${(value ?? '') as string | number | boolean}`;

/** The passages of two bodies that differ. A paragraph that was moved is compared with itself, and found in either case. */
function findPassages(before: string, after: string): FieldDifference[] {
  const [old, current] = [before, after].map(toParagraphs) as [string[], string[]];
  const { ordered, moved } = orderLike(old, pairParagraphs(old, current));
  const moves = new Map(
    [...moved].map(([to, from]) => [
      current[to]!,
      { before: old[from - 1] ?? '', after: current[to - 1] ?? '' },
    ]),
  );
  return diffComm(ordered, current).flatMap((part) => {
    const passages = part.common
      ? part.common.filter((text) => moves.has(text)).map((text) => [[text], [text]] as const)
      : [[part.buffer1, part.buffer2] as const];
    return passages.map(([removed, added]) => {
      const move = moves.get(added.find((text) => moves.has(text)) ?? '');
      const texts = { before: removed.join('\n\n'), after: added.join('\n\n') };
      return { path: 'body', ...texts, moved: move };
    });
  });
}

/** The paragraphs and list items. */
const toParagraphs = (body: string) =>
  body.trim().split(new RegExp(`\\n{2,}|\\n(?=${itemStart.source.slice(1)})`));
