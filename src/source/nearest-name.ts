import { closest, distance } from 'fastest-levenshtein';

/** The known name most similar to a misspelt one, if it is similar enough. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name.toLowerCase(), [...known]);
  // Up to a third of wrong letters is a typo; more is another word.
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3)
    ? nearest
    : undefined;
}
