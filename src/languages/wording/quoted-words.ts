/** Fewest words in a row that two texts hardly have in common by chance. */
const fewestWords = 6;

/** Fewest words of a quotation between marks: “I did not call” says who speaks, “the police” does not. */
const fewestMarked = 3;

/** Letters of scripts without spaces between words: each counts as a word, and twice as many are needed. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const word = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Addresses: several texts may link to one page. */
const address = /\]\([^)]*\)|\bhttps?:\S+/g;

const quotation = /[“„«"「『]([^“”„«»"「」『』]{1,1000})[”“»"」』]/g;

/**
 * Finds in other texts what they quote of a text: several words in a row, or a shorter quotation between marks.
 * @param text folded, as `foldWord` returns it; so must be the others
 * @returns whether another text has such words
 */
export function defineQuotedWords(text: string): (other: string) => boolean {
  const words = toWords(text);
  const known = new Set(words);
  const runs = new Set(toRuns(words));
  const all = toPhrase(words);
  const isQuoted = (one: readonly string[]) =>
    one.length >= getFewest(one[0], fewestMarked) && all.includes(toPhrase(one));
  return (other) => {
    for (const run of toRuns(toWords(other), known)) if (runs.has(run)) return true;
    return [...other.matchAll(quotation)].some(([, inner]) => isQuoted(toWords(inner!)));
  };
}

const toWords = (text: string): string[] => text.replace(address, ' ').match(word) ?? [];

const toPhrase = (words: readonly string[]) => ` ${words.join(' ')} `;

const getFewest = (first = '', fewest = fewestWords) =>
  unspaced.test(first) ? 2 * fewest : fewest;

/** Each run of words, as one string. @param known the only words that are looked for */
function* toRuns(words: readonly string[], known?: ReadonlySet<string>): Generator<string> {
  let start = 0;
  for (const [index, one] of words.entries()) {
    if (known && !known.has(one)) start = index + 1;
    // The last word of a run: the first decides how long it is.
    for (const length of [fewestWords, 2 * fewestWords]) {
      const from = index + 1 - length;
      if (from >= start && getFewest(words[from]) === length)
        yield words.slice(from, index + 1).join(' ');
    }
  }
}
