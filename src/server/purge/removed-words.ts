/** What replaces a word. */
const removed = 'removed';

/** Takes words out of a text: each as a whole, since a longer one may be what another entry is called. */
export function removeWords(text: string, words: readonly string[]): string {
  return longestFirst(words).reduce((left, word) => left.replace(toPattern(word), removed), text);
}

/** Takes words out of the name of a tag or the like, also where they are parts of others. */
export function removeFromName(name: string, words: readonly string[]): string {
  return longestFirst(words).reduce((left, word) => left.replaceAll(word, removed), name);
}

/** Whether one of the words is in a text. */
export const hasWord = (text: string, words: readonly string[]) =>
  words.some((word) => toPattern(word).test(text));

const longestFirst = (words: readonly string[]) =>
  words.toSorted((one, other) => other.length - one.length);

const toPattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(word)}(?!-?[\\p{L}\\p{N}])`, 'giu');
