import { closest, distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, when it is near enough to be meant. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name.toLowerCase(), [...known]);
  // A third of the letters wrong is still a slip; more is another word.
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3)
    ? nearest
    : undefined;
}
