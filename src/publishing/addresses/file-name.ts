import transliterate from '@sindresorhus/transliterate';

/** Most characters of a file name; longer ones are cut between two words, so that addresses can be read aloud. */
const longest = 80;

/** The apostrophe between two words: “l’appel”, “jusqu’ici”. The one of “don’t” is within a word. */
const frenchElision = /(?<=\b[cdjlmnst]|qu)['’](?=[a-z])/gi;

/** What Windows keeps for devices, with any ending. */
const ofDevice = /^(con|prn|aux|nul|(com|lpt)\d)$/;

/** The name where a title has no letter that can be kept, as one in Chinese. */
export const withoutLetters = 'untitled';

/**
 * The name of a file that is made of a title: letters a–z, digits and single hyphens. Transliterates other alphabets.
 */
export function toFileName(title: string): string {
  const plain = transliterate(title.normalize('NFKC'))
    .replace(frenchElision, '-')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(ofDevice, '');
  if (plain.length <= longest) return plain || withoutLetters;
  return plain
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}
