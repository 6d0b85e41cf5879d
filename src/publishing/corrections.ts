import type { CorrectionValue } from '../model/content-types/publication.ts';

/** The corrections that readers may already know of, newest first. */
export function toShownCorrections(
  corrections: readonly CorrectionValue[],
  now: number,
): CorrectionValue[] {
  return corrections
    .filter((correction) => Date.parse(correction.date) <= now)
    .toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

/**
 * When a text last changed in a way that readers should notice: its stated update or its newest
 * correction, whichever is later.
 * @returns the moment as written, or undefined for a text that stands as published
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
