/** Letters of scripts in which the family name and the given name are written as one word. */
const joined = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

/** What is only in Katakana comes from another script, in which the two are apart. */
const ownName = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u;

/** Most such letters of a name that is divided, such as 佐々木健太郎: more are a name from another script, or a description. */
const mostJoined = 6;

/** Fewest letters of a part: initials, and most particles, such as “de”, have less. A joined name has a letter for a syllable. */
const [minLetters, minJoined] = [3, 2];

/**
 * What only describes a person: “A woman from Ohio”, or “a mother”, “somebody”, “the mother of …” and “a witness” in Chinese and
 * Japanese. の and 人 are also letters of given names, such as しのぶ and 直人.
 */
const description =
  /(?<![^\s,;])\p{Ll}{4}|(?<!\p{L})一[位名個个]|某|的|(?<=\p{sc=Han})の(?=\p{sc=Han})|(?:者|[证証證]人)$/u;

/** “Ms.” and the like, which are written after a name and joined to it. */
const title = /(?<=\p{L})(?:女士|先生|小姐|太太|老[师師]|同[学學]|さん|様|氏|씨)$/u;

/** Blanks, commas, and the dots between the words of foreign names in Chinese and Japanese: “尼加提·阿不力孜”. */
const separators = /[\s,;，、；]+|(?<=[\p{Lo}\p{Lm}])[·・‧•](?=\p{Lo})/u;

/** The words of a name that are written apart. */
export const getNameWords = (name: string): string[] => name.split(separators).filter(Boolean);

/**
 * The parts by which a text may go on naming a person: words with a capital, or in a script without capitals. Of a name that is
 * one word in Chinese, Japanese or Korean, these are also its first and last letters, such as 美玲 of 陈美玲: nothing shows where
 * the given name begins. What only describes a person has no parts.
 */
export function getNameParts(name: string): string[] {
  if (description.test(name)) return [];
  const words = getNameWords(name).map((word) => word.replace(title, ''));
  const letters = words.length === 1 ? [...words[0]!] : [];
  const isJoined =
    letters.every((one) => joined.test(one)) && letters.some((one) => ownName.test(one));
  const isDivided = isJoined && letters.length <= mostJoined;
  const ends = isDivided
    ? letters.flatMap((_, at) => [letters.slice(0, at).join(''), letters.slice(at).join('')])
    : [];
  const isPart = (word: string) =>
    [...word].length >= (joined.test(word) ? minJoined : minLetters) && /^\P{Ll}/u.test(word);
  return [...new Set([...words, ...ends])].filter(isPart);
}
