import transliterate from '@sindresorhus/transliterate';
import { isDeviceName } from '../../model/fields/site-address.ts';

/** Most characters of a file name; longer ones are cut between two words, so that addresses can be read aloud. */
const longest = 80;

/** The apostrophe between two words: “l’appel”, “jusqu’ici”. The one of “don’t” is within a word. */
const frenchElision = /(?<=\b[cdjlmnst]|qu)['’](?=[a-z])/gi;

/** The name where a title has no letter that can be kept, as one in Chinese. */
export const withoutLetters = 'untitled';

/** Whether a file has its name from a title without such letters, so that it says nothing. */
export const isUnnamed = (name: string): boolean => /^untitled(-\d+)?$/.test(name);

/**
 * The name of a file that is made of a title: letters a–z, digits and single hyphens. Transliterates other alphabets. One that
 * Windows keeps for a device has a number, as one that is taken.
 */
export const toFileName = (title: string): string => toSlug(title) || withoutLetters;

/** The same, but empty where no letter of the title can be in an address. */
export function toSlug(title: string): string {
  const name = toCutName(title);
  return isDeviceName(name) ? `${name}-2` : name;
}

function toCutName(title: string): string {
  const plain = transliterate(title.normalize('NFKC'))
    .replace(frenchElision, '-')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  return plain
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}
