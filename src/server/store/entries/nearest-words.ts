import { distance } from 'fastest-levenshtein';

/** Changed letters up to which a word is taken for another. */
const getMost = ({ length }: string) => (length < 4 ? 0 : length < 7 ? 1 : 2);

const words = /[\p{L}\p{N}]+/gu;

/**
 * Replaces the terms that occur nowhere by the most similar words that do.
 * @param texts folded, as the terms are
 * @returns the same terms if there is nothing to replace them by
 */
export function correctTerms(terms: readonly string[], texts: readonly string[]): string[] {
  const unknown = terms.filter((term) => !texts.some((text) => text.includes(term)));
  const known = new Set(unknown.length > 0 ? texts.flatMap((text) => text.match(words) ?? []) : []);
  return terms.map((term) => (unknown.includes(term) ? findNearest(term, known) : term));
}

function findNearest(term: string, known: ReadonlySet<string>): string {
  const swapped = toSwapped(term).find((word) => known.has(word));
  if (swapped) return swapped;
  let nearest = { word: term, changes: getMost(term) + 1 };
  for (const word of known) {
    if (word[0] !== term[0] || Math.abs(word.length - term.length) >= nearest.changes) continue;
    const changes = distance(word, term);
    if (changes < nearest.changes) nearest = { word, changes };
  }
  return nearest.word;
}

/** A word with each two neighbouring letters swapped, the most frequent slip. */
const toSwapped = (word: string): string[] =>
  [...word.slice(1)].map(
    (letter, index) => word.slice(0, index) + letter + word[index]! + word.slice(index + 2),
  );
