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

/** Whether a word has a letter that not everybody can type, accents aside. */
export const isHardToType = (word: string): boolean => word.toLowerCase().search(otherLetter) >= 0;
