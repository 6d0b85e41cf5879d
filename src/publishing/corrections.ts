import type { CorrectionValue } from '../model/content-types/publication.ts';

/** The corrections that are public, newest first. */
export function toShownCorrections(
  corrections: readonly CorrectionValue[],
  now: number,
): CorrectionValue[] {
  return corrections
    .filter((correction) => Date.parse(correction.date) <= now)
    .toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

/**
 * When an entry last changed in a way that readers should notice: its `dateModified` or its newest
 * correction, whichever is later.
 * @returns the moment as written, or undefined for an entry unchanged since publication
 */
export function getDateModified(
  entry: {
    readonly dateModified?: string | undefined;
    readonly corrections: readonly CorrectionValue[];
  },
  now: number,
): string | undefined {
  const moments = toShownCorrections(entry.corrections, now).map(({ date }) => date);
  if (entry.dateModified && Date.parse(entry.dateModified) <= now) moments.push(entry.dateModified);
  return moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
