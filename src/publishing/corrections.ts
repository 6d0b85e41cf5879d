import type { CorrectionValue } from '../model/content-types/publication.ts';

/** What says when an entry changed. */
interface Changes {
  readonly dateModified?: string | undefined;
  readonly corrections: readonly CorrectionValue[];
}

/** The values of an entry with the changes that are public at a moment: a later one may be under embargo. */
export function withShownChanges<V extends Changes>(values: V, now: number): V {
  const { dateModified, corrections } = values;
  const isShown = (date: string) => Date.parse(date) <= now;
  const isUnmodified = dateModified !== undefined && !isShown(dateModified);
  // Nearly always; then what is known of the same values still holds.
  if (!isUnmodified && corrections.every(({ date }) => isShown(date))) return values;
  return {
    ...values,
    corrections: corrections.filter(({ date }) => isShown(date)),
    ...(isUnmodified && { dateModified: undefined }),
  };
}

/** Corrections, newest first. */
export const toNewestCorrections = (corrections: readonly CorrectionValue[]): CorrectionValue[] =>
  corrections.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));

/**
 * When an entry last changed in a way that readers should notice: its `dateModified` or its newest
 * correction, whichever is later.
 * @returns the moment as written, or undefined for an entry unchanged since publication
 */
export function getDateModified({ corrections, dateModified }: Changes): string | undefined {
  const moments = corrections.map(({ date }) => date);
  if (dateModified) moments.push(dateModified);
  return moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
