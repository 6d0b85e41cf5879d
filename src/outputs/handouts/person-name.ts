import type { PersonCard } from '../../entries/views.ts';

/** The name in another script, which follows it in parentheses: “林小梅 (Lin Xiaomei)”. */
const otherScript = /\s*[(（][^()（）]+[)）]$/;

/** A name in Chinese or Korean, or a short one in Japanese: it begins with the family name, and nothing is between the two. */
const joined = /^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u;

/** The usual Chinese family names of two letters, where a letter follows. */
const double =
  /^(?:欧阳|歐陽|司马|司馬|司徒|诸葛|諸葛|上官|东方|東方|夏侯|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|长孙|長孫|宇文|端木)./u;

/** The family name of a joined name. One of four letters is nearly always of two and two. */
function getJoinedFamily(name: string): string | undefined {
  if (!joined.test(name)) return undefined;
  return name.slice(0, name.length > 3 || double.test(name) ? 2 : 1);
}

/** The last word; of a foreign name in Chinese, what is behind the last dot: 史密斯 of 约翰·史密斯. */
const getLastWord = (name: string) => /[^\s·・]*$/.exec(name)![0];

/**
 * Splits a name for lists by family name: at the family name if stated, otherwise at the last word, or after the first letter of
 * a name such as 林小梅. `given` is empty if there is only one.
 */
export function toNameParts({ name, familyName }: Pick<PersonCard, 'name' | 'familyName'>) {
  const one = name.replace(otherScript, '');
  const whole = one && (!familyName || one.includes(familyName)) ? one : name;
  const family = familyName ?? getJoinedFamily(whole) ?? getLastWord(whole);
  const isFirst = joined.test(whole) && whole.startsWith(family);
  const start = isFirst ? 0 : whole.lastIndexOf(family);
  const given = [whole.slice(0, start), whole.slice(start + family.length)];
  return {
    given: given
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/^[·・ ]+|[·・ ]+$/g, ''),
    family,
  };
}
