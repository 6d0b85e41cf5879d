/** Replaces a removed word. */
const removed = 'removed';

/** Removes whole words from a message: a longer word may be the name of another entry. */
export function removeWords(text: string, words: readonly string[]): string {
  return longestFirst(words).reduce((left, word) => left.replace(toPattern(word), removed), text);
}

/** Removes words from the name of a tag or branch, also within other words. */
export function removeFromName(name: string, words: readonly string[]): string {
  return longestFirst(words).reduce((left, word) => left.replaceAll(word, removed), name);
}

/** Whether a text contains one of the words. */
export const hasWord = (text: string, words: readonly string[]) =>
  words.some((word) => toPattern(word).test(text));

const longestFirst = (words: readonly string[]) =>
  words.toSorted((one, other) => other.length - one.length);

const toPattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(word)}(?!-?[\\p{L}\\p{N}])`, 'giu');
