import { diffComm } from 'node-diff3';

type Data = Readonly<Record<string, unknown>>;

/** A field that two revisions have differently, or a passage of the body. */
export interface FieldDifference {
  /** Path such as `consent.scopes.0`; `body` for the body. */
  readonly path: string;
  /** Empty where the field is. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two revisions of an entry, field by field; of the body, only the paragraphs that do. */
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

/** The passages of two bodies that differ; a paragraph that was moved is missing in one place and added in another. */
function findPassages(before: string, after: string): FieldDifference[] {
  return diffComm(toParagraphs(before), toParagraphs(after)).flatMap((part) =>
    part.common
      ? []
      : { path: 'body', before: part.buffer1.join('\n\n'), after: part.buffer2.join('\n\n') },
  );
}

const toParagraphs = (body: string) => body.trim().split(/\n{2,}/);
