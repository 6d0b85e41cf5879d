import { unspacedLetter } from './unspaced-letter.ts';

/** Finds words without blanks between them by Unicode's dictionaries, which are the same for each language. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Number of words of a text: what is between blanks, as word processors count, or between the boundaries of words without blanks. */
export function countWords(text: string): number {
  const parts = text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const count = (part: string) =>
    unspacedLetter.test(part)
      ? [...segmenter.segment(part)].filter((one) => one.isWordLike).length
      : 1;
  return parts.reduce((words, part) => words + count(part), 0);
}
