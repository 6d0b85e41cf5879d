import { Lexer } from 'yaml';
import type { Fields } from '../model/fields/field.ts';
import { editSource, parseEntryData } from './edit-source.ts';
import { mapSides } from './hunk.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeValues, type Resolution } from './merge-values.ts';
import {
  parseSource,
  UnreadableSourceError,
  type Extension,
  type EntryData,
} from './parsed-source.ts';
import { isSameValue } from '../model/fields/written-value.ts';
import { attempt } from '../model/attempt.ts';

/** Three versions of one source: the common base and each side's changes. */
export interface SourceMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly extension: Extension;
  /** The fields of its content type. New fields are inserted in this order. */
  readonly fields?: Fields;
  /** The side that wins where both changed the same value; without it, that is a conflict. */
  readonly prefer?: Resolution['prefer'] | undefined;
}

/** A merged source, or the fields that both sides changed: `body` for the body, empty for the whole file. */
export type MergedSource =
  | { readonly source: string; readonly conflicts?: undefined }
  | { readonly source?: undefined; readonly conflicts: readonly string[] };

/**
 * Merges the changes of two editors: field by field, item by item in lists, paragraph by paragraph in the body.
 * The result is `theirs` with our changes in it; everything unchanged keeps its bytes.
 */
export function mergeSources(merge: SourceMerge): MergedSource {
  const { base, ours, theirs } = merge;
  if (ours === base || ours === theirs) return { source: theirs };
  if (theirs === base) return { source: ours };
  try {
    return mergeParsed(merge);
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    return merge.prefer ? { source: merge[merge.prefer] } : { conflicts: [''] };
  }
}

function mergeParsed(merge: SourceMerge): MergedSource {
  const { extension, prefer } = merge;
  const entries = mapSides(merge, (source) => splitSource(source, extension));
  const conflicts: string[] = [];
  const resolution = { prefer: prefer ?? 'theirs', fields: conflicts };
  const ofEntries = mapSides(entries, ({ values }) => values);
  const values = mergeValues('', ofEntries, resolution) as EntryData;
  const body = mergeBodies(
    mapSides(entries, ({ body }) => body),
    resolution,
  );
  if (conflicts.length > 0 && !prefer) return { conflicts };
  const data = extension === 'yml' ? values : { ...values, body };
  const candidates = getCandidates(merge, data);
  const merged = candidates.find((one) => keepsComments(one, merge)) ?? (prefer && candidates[0]);
  return merged === undefined ? { conflicts: [''] } : { source: merged };
}

function splitSource(source: string, extension: Extension): { values: EntryData; body: string } {
  const data = parseEntryData(source, extension);
  if (extension === 'yml') return { values: data, body: '' };
  const { body, ...values } = data;
  return { values, body: body as string };
}

/** Sources with the merged data: merged line by line, which keeps the comments of both sides, or edited. */
function getCandidates({ base, ours, theirs, extension, fields }: SourceMerge, data: EntryData) {
  const edit = (source: string) => editSource({ source, extension, data, fields });
  const lines = mergeSourceLines(ours, base, theirs);
  return [
    ...(lines !== undefined && hasData(lines, extension, data) ? [lines] : []),
    edit(theirs),
    edit(ours),
  ];
}

function mergeSourceLines(ours: string, base: string, theirs: string): string | undefined {
  const toLines = (source: string) => source.split('\n');
  const regions = mergeLines(mapSides({ base, ours, theirs }, toLines));
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return regions.flatMap(({ ok = [] }) => ok).join('\n');
}

const hasData = (source: string, extension: Extension, data: EntryData): boolean =>
  attempt(() => isSameValue(parseEntryData(source, extension), data)) ?? false;

/** Whether the merged source has every comment that a side added among the fields. */
function keepsComments(merged: string, { base, ours, theirs, extension }: SourceMerge): boolean {
  // No other token of a map begins with #.
  const get = (source: string) =>
    [...new Lexer().lex(parseSource(source, extension).yaml)].filter((one) => one.startsWith('#'));
  const comments = new Set([...get(base), ...get(merged)]);
  return [...get(ours), ...get(theirs)].every((one) => comments.has(one));
}
