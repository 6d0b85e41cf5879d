/**
 * A word for comparison: lower case, without accents, as Pagefind compares words too.
 * “Migración” and “migracion” are equal.
 */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a text in lower case, accents kept. A word with punctuation inside counts as in
 * Pagefind: whole without it, and its parts (“co-op”: coop, co, op).
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
