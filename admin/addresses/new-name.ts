import transliterate from '@sindresorhus/transliterate';
import { getInLanguage, getTitle } from '../../src/model/content-types/entry-title.ts';
import { toDay, toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { toDatePublished } from '../../src/publishing/visibility/publication-date.ts';

/** Most characters of a file name; longer ones are cut between two words, so that addresses can be read aloud. */
const longest = 80;

/**
 * Hidden keys from which Decap names the file of a new entry: the slug that staff wrote, or else the headline
 * or name, and the year of publication in the newsroom's time zone, as far as it is known.
 * @param languages codes, in the order in which a name is looked for
 */
export function toNameKeys(
  data: Readonly<Record<string, unknown>>,
  languages: readonly string[],
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): { readonly $name: string; readonly $year: string } {
  const title = getInLanguage(data.slug, languages).trim() || getTitle(data, languages);
  return {
    $name: toFileName(title),
    $year: toDay(toDatePublished(toPublishable(data), { now, timeZone }), timeZone).slice(0, 4),
  };
}

/** The last part of the address that a new entry will have; “…” until it has a title. */
export const toExpectedName = (title: string): string =>
  title.trim() === '' ? '…' : toFileName(title);

/** The apostrophe between two words: “l’appel”, “jusqu’ici”. The one of “don’t” is within a word. */
const frenchElision = /(?<=\b[cdjlmnst]|qu)['’](?=[a-z])/gi;

/** What Windows keeps for devices, with any ending. */
const ofDevice = /^(con|prn|aux|nul|(com|lpt)\d)$/;

/** Maps a title to the letters a–z, digits and single hyphens. Transliterates other alphabets. */
export function toFileName(title: string): string {
  const plain = transliterate(title.normalize('NFKC'))
    .replace(frenchElision, '-')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(ofDevice, '');
  if (plain.length <= longest) return plain || 'untitled';
  return plain
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}
