import { foldWord } from '../../../languages/wording/fold-word.ts';
import { toWords } from '../search-words.ts';

/**
 * Puts results first whose headline has all words of a query in its order, the nearer to one another the earlier. The
 * index counts words and does not see their order, so of “Government Summit 2020” and “Summit of the government” either
 * may come first.
 */
export function putNearestHeadlinesFirst<T>(
  results: readonly T[],
  query: string,
  getHeadline: (result: T) => string,
): T[] {
  const wanted = toWords(foldWord(query));
  if (wanted.length < 2) return [...results];
  const spans = new Map(results.map((result) => [result, getSpan(getHeadline(result), wanted)]));
  return [...results].sort((a, b) => compare(spans.get(a)!, spans.get(b)!));
}

// The difference of two infinities is not a number.
const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/** The number of words in the shortest part of a headline that has all wanted words in their order; or else infinite. */
function getSpan(headline: string, wanted: readonly string[]): number {
  const words = toWords(foldWord(headline));
  const lengths = words.map((_, start) => {
    let end = start;
    for (const word of wanted) {
      const at = words.findIndex((other, index) => index >= end && other.startsWith(word));
      if (at < 0) return Infinity;
      end = at + 1;
    }
    return end - start;
  });
  return Math.min(Infinity, ...lengths);
}
