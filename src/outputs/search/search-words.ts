import { foldWord, isHardToType } from '../../languages/wording/fold-word.ts';

/** Words of a text that have a letter which not everybody can type, as others write them. */
export function findTypable(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(words.filter(isHardToType).map(foldWord))];
}

/**
 * The words of a text in lower case, accents kept. A word with punctuation inside counts as in
 * Pagefind, which knows that of ASCII: whole without it, and its parts (“co-op”: coop, co, op).
 */
export function toWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\u200b]+/)
    .flatMap((token) => {
      const parts = token.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
      return parts.length > 1 ? [parts.join(''), ...parts] : parts;
    });
}

/** Whether a word can be misspelt: letters alone, and enough of them. */
export function isSpelt(word: string): boolean {
  return word.length >= 3 && /^[\p{L}\p{M}]+$/u.test(word);
}
