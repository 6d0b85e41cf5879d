import type { Text } from 'mdast';

/** What a pattern found in the source of a text. */
export interface TextMatch {
  /** What is in the parentheses of the pattern. */
  readonly match: string;
  /** Where it begins in the source. */
  readonly index: number;
  readonly at: { readonly line: number; readonly column: number };
}

/** Matches a pattern in the source of a text node, which still contains the escapes. */
export function getMatches({ position }: Text, source: string, pattern: RegExp): TextMatch[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const { offset } = start;
  const written = source.slice(offset, end.offset);
  return [...written.matchAll(pattern)].map((match) => {
    const before = written.slice(0, match.index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
    return { match: match[1] ?? '', index: offset + match.index, at: { line, column } };
  });
}
