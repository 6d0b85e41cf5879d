/** Letters that are no letter with an accent, and what people write who cannot type them. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h' },
};
const otherLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * A word for comparison: lower case, without accents, as Pagefind compares words too, and in letters that everybody can type.
 * “Migración” and “migracion” are equal, and so are “Łukasz” and “lukasz”.
 */
export function foldWord(word: string): string {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(otherLetter, (letter) => plainLetters[letter]!);
}

/** Words of a text that have a letter which not everybody can type, as others write them. */
export function findTypable(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => word.toLowerCase().search(otherLetter) >= 0).map(foldWord)),
  ];
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
