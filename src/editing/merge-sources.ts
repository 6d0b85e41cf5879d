import type { Fields } from '../model/fields/field.ts';
import { editSource, parseEntryData } from './edit-source.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeValues, type Conflict } from './merge-values.ts';
import {
  parseSource,
  UnreadableSourceError,
  type Extension,
  type EntryData,
} from './parsed-source.ts';
import { isSameValue } from '../model/fields/written-value.ts';
import { getComments } from './yaml-comments.ts';

/** Three states of one text: what both sides began with, and what each made of it. */
export interface SourceMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly extension: Extension;
  /** The fields of its content type, whose order new ones take. */
  readonly fields?: Fields;
  /** Whose change stays where both changed the same place; without it, that is left to people. */
  readonly prefer?: 'theirs' | undefined;
}

/** A joined text, or the places that both sides changed: `field` is `body` for its lines, empty for the file as a whole. */
export type MergedSource =
  | { readonly text: string; readonly conflicts?: undefined }
  | { readonly text?: undefined; readonly conflicts: readonly Conflict[] };

/**
 * Joins the changes of two editors: field by field, item by item in lists, line by line in the body.
 * The result is `theirs` with our changes in it; what nobody changed keeps its bytes.
 */
export function mergeSources(merge: SourceMerge): MergedSource {
  const { base, ours, theirs } = merge;
  if (ours === base || ours === theirs) return { text: theirs };
  if (theirs === base) return { text: ours };
  try {
    return mergeParsed(merge);
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    return merge.prefer ? { text: theirs } : { conflicts: [{ field: '', ours, theirs }] };
  }
}

function mergeParsed(merge: SourceMerge): MergedSource {
  const { ours, theirs, extension, prefer } = merge;
  const [was, mine, other] = [merge.base, ours, theirs].map((text) => toParts(text, extension)) as [
    Parts,
    Parts,
    Parts,
  ];
  const conflicts: Conflict[] = [];
  const values = mergeValues(
    '',
    { base: was.values, ours: mine.values, theirs: other.values },
    conflicts,
  ) as EntryData;
  const body = mergeBodies({ base: was.body, ours: mine.body, theirs: other.body }, conflicts);
  if (conflicts.length > 0 && !prefer) return { conflicts };
  const data = extension === 'yml' ? values : { ...values, body };
  const candidates = getCandidates(merge, data);
  const text = candidates.find((one) => keepsComments(one, merge)) ?? (prefer && candidates[0]);
  return text === undefined ? { conflicts: [{ field: '', ours, theirs }] } : { text };
}

interface Parts {
  readonly values: EntryData;
  readonly body: string;
}

function toParts(text: string, extension: Extension): Parts {
  const data = parseEntryData(text, extension);
  if (extension === 'yml') return { values: data, body: '' };
  const { body, ...values } = data;
  return { values, body: body as string };
}

/** Texts that have the joined data: joined line by line, so that both sides' comments stay, or edited. */
function getCandidates({ base, ours, theirs, extension, fields }: SourceMerge, data: EntryData) {
  const edit = (source: string) =>
    editSource({ source, extension, data, ...(fields && { fields }) });
  const lines = joinLines(ours, base, theirs);
  return [
    ...(lines !== undefined && hasData(lines, extension, data) ? [lines] : []),
    edit(theirs),
    edit(ours),
  ];
}

function joinLines(ours: string, base: string, theirs: string): string | undefined {
  const toLines = (text: string) => text.split('\n');
  const stretches = mergeLines({
    base: toLines(base),
    ours: toLines(ours),
    theirs: toLines(theirs),
  });
  if (stretches.some(({ clash }) => clash)) return undefined;
  return stretches.flatMap(({ ok = [] }) => ok).join('\n');
}

function hasData(text: string, extension: Extension, data: EntryData): boolean {
  try {
    return isSameValue(parseEntryData(text, extension), data);
  } catch {
    return false;
  }
}

/** Tells whether every comment that a side added among the fields stands in the joined text. */
function keepsComments(text: string, { base, ours, theirs, extension }: SourceMerge): boolean {
  const get = (one: string) => getComments(parseSource(one, extension).yaml);
  const kept = new Set([...get(base), ...get(text)]);
  return [...get(ours), ...get(theirs)].every((one) => kept.has(one));
}
