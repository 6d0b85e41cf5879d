import transliterate from '@sindresorhus/transliterate';
import { getInLanguage, getTitle } from '../../src/model/entry-title.ts';
import { toDay } from '../formats/entry-state.ts';

/** Longer file names are cut between two words; addresses read aloud should fit in a breath. */
const longest = 80;

/**
 * Hidden keys by which Decap names the file of a new entry: the address that staff wrote, else what its
 * headline or name says, and the year of publication in the newsroom's zone.
 * @param languages codes in the order in which a name is taken
 */
export function toNameKeys(
  data: Readonly<Record<string, unknown>>,
  languages: readonly string[],
  timeZone: string,
): { readonly $name: string; readonly $year: string } {
  const title = getInLanguage(data.slug, languages).trim() || getTitle(data, languages);
  return {
    $name: toFileName(title),
    $year: toDay(data.datePublished, timeZone).slice(0, 4),
  };
}

/** Lower-case letters a–z, digits and single hyphens, as every address needs them; other alphabets are spelt in it. */
export function toFileName(title: string): string {
  const plain = transliterate(title.normalize('NFKC'))
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain || 'untitled';
  return plain.slice(0, longest + 1).replace(/-[^-]*$/, '');
}
