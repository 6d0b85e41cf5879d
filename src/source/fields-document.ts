import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type LineCounter,
} from 'yaml';
import type { Problem } from '../languages/problems/problem.ts';
import { findExcess } from './fields-limits.ts';
import { duplicateField, fieldsTooDeep, toYamlProblem } from './unreadable-file.ts';

/** Why fields cannot be read, and where in the YAML. */
export interface FrontMatterProblem {
  readonly problem: Problem;
  readonly offset: number;
}

/** Fields as a document whose nodes know their position, or everything that is wrong with them. */
export type FieldsDocument =
  | { readonly document: Document; readonly problems: readonly [] }
  | { readonly document?: undefined; readonly problems: readonly FrontMatterProblem[] };

/**
 * Parses the fields of a file in linear time.
 * @param lines receives the offsets at which the lines begin
 */
export function parseFieldsDocument(yaml: string, lines?: LineCounter): FieldsDocument {
  const excess = findExcess(yaml);
  if (excess) {
    if (lines) for (const { index } of yaml.matchAll(/^/gm)) lines.addNewLine(index);
    return { problems: [excess] };
  }
  try {
    return parse(yaml, lines);
  } catch (error) {
    if (error instanceof RangeError) return { problems: [{ problem: fieldsTooDeep, offset: 0 }] };
    throw error;
  }
}

function parse(yaml: string, lines: LineCounter | undefined): FieldsDocument {
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    keepSourceTokens: true,
    // The parser compares every pair of keys: with 20,000 it takes 9 s.
    uniqueKeys: false,
  });
  const problems = [
    ...[...document.errors, ...document.warnings].map(({ message, pos }) => ({
      problem: toYamlProblem(message),
      offset: pos[0],
    })),
    ...findDuplicates(document),
  ];
  return problems.length > 0 ? { problems } : { document, problems: [] };
}

/** Keys that their group already has. */
function findDuplicates(document: Document): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  visit(document, {
    Map: (_, map) => {
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value))
          problems.push({ problem: duplicateField, offset: key.range?.[0] ?? 0 });
        names.add(key.value);
      }
    },
  });
  return problems;
}

/** Offset of a field's key, or of the deepest part of its path that exists. */
export function findOffset(document: Document, field: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of field === '' ? [] : field.split('.')) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
      if (!pair || !isPair(pair)) break;
      offset = (pair.key as { range?: [number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as { range?: [number] } | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
