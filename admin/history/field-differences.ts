import { diffComm } from 'node-diff3';
import { itemStart, orderLike } from '../../src/editing/moved-paragraphs.ts';

type Data = Readonly<Record<string, unknown>>;

/** A field that two revisions have differently, or a passage of the body. */
export interface FieldDifference {
  /** Path such as `consent.scopes.0`; `body` for the body. */
  readonly path: string;
  /** Empty where the field is. */
  readonly before: string;
  readonly after: string;
  /** Of a paragraph that is elsewhere: the one above it in each, empty at the beginning. */
  readonly moved?: { readonly before: string; readonly after: string };
}

/** What differs between two revisions of an entry, field by field; of the body, only the paragraphs and list items that do. */
export function findDifferences(before: Data, after: Data): FieldDifference[] {
  const [old, current] = [before, after].map((data) => new Map(getLeaves(data)));
  const paths = new Set([...old!.keys(), ...current!.keys()]);
  return [...paths].flatMap((path) => {
    const [from, to] = [old!.get(path) ?? '', current!.get(path) ?? ''];
    if (from === to) return [];
    return path === 'body' ? findPassages(from, to) : [{ path, before: from, after: to }];
  });
}

/** The values of all fields by their paths, without the keys of the admin, which begin with `$`. */
function getLeaves(value: unknown, path = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [[path, `${value as string | number | boolean}`]];
  return Object.entries(value).flatMap(([name, inner]) =>
    name.startsWith('$') ? [] : getLeaves(inner, path ? `${path}.${name}` : name),
  );
}

/** The passages of two bodies that differ. A paragraph that was moved is compared with itself, and found in either case. */
function findPassages(before: string, after: string): FieldDifference[] {
  const [old, current] = [before, after].map(toParagraphs) as [string[], string[]];
  const { ordered, moved } = orderLike(old, current);
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
      return { path: 'body', ...texts, ...(move && { moved: move }) };
    });
  });
}

/** The paragraphs and list items. */
const toParagraphs = (body: string) =>
  body.trim().split(new RegExp(`\\n{2,}|\\n(?=${itemStart.source.slice(1)})`));
