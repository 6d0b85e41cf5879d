import { setImmediate } from 'node:timers/promises';
import { distance } from 'fastest-levenshtein';

/** Changed letters up to which a word is taken for another. */
const getMost = ({ length }: string) => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** So many texts are searched in some hundredths of a second. */
const fewTexts = 500;

const letter = String.raw`[\p{L}\p{N}]`;
const endsInLetter = new RegExp(`${letter}$`, 'u');

/**
 * Replaces the terms that occur nowhere by the most similar words that do. Others get answers meanwhile.
 * @param texts folded, as the terms are
 * @returns the same terms if there is nothing to replace them by
 */
export async function correctTerms(
  terms: readonly string[],
  texts: readonly string[],
): Promise<string[]> {
  const corrected: string[] = [];
  for (const term of terms)
    corrected.push(
      texts.some((text) => text.includes(term)) ? term : await findNearest(term, texts),
    );
  return corrected;
}

async function findNearest(term: string, texts: readonly string[]): Promise<string> {
  const swapped = toSwapped(term);
  const known = await findWords(texts, toSimilar(term, swapped));
  const slip = swapped.find((word) => known.has(word));
  if (slip) return slip;
  let nearest = { word: term, changes: getMost(term) + 1 };
  for (const word of known) {
    const changes = distance(word, term);
    if (changes < nearest.changes) nearest = { word, changes };
  }
  return nearest.word;
}

/** A pattern of words that begin as a term does and are about as long, and of others. */
function toSimilar(term: string, others: readonly string[]): string {
  const [first = '', ...rest] = term;
  const most = getMost(term);
  const lengths = `{${Math.max(0, rest.length - most)},${rest.length + most}}`;
  return [...others.map(RegExp.escape), RegExp.escape(first) + letter + lengths].join('|');
}

/** The different words of texts that match a pattern: not all words, of which a large newsroom has a million. */
async function findWords(texts: readonly string[], pattern: string): Promise<ReadonlySet<string>> {
  const ends = new RegExp(`(?:${pattern})(?!${letter})`, 'gu');
  const found = new Set<string>();
  for (const [at, text] of texts.entries()) {
    if (at % fewTexts === fewTexts - 1) await setImmediate();
    for (const { 0: word, index } of text.matchAll(ends))
      // As a part of the pattern, this would take three times as long.
      if (!endsInLetter.test(text.slice(Math.max(0, index - 2), index))) found.add(word);
  }
  return found;
}

/** A word with each two neighbouring letters swapped, the most frequent slip. */
const toSwapped = (word: string): string[] =>
  [...word.slice(1)].map(
    (letter, index) => word.slice(0, index) + letter + word[index]! + word.slice(index + 2),
  );
