import { toFileName, withoutLetters } from '../../../src/publishing/addresses/file-name.ts';

/** A letter of another alphabet, which is written as it may sound. */
export const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The name that an upload gets: in letters that the store accepts, whatever the alphabet. If the name is taken, it has a
 * number: `vigil-2.jpg`.
 * @param taken lower-case names
 * @returns also the name that it would have if that were free, and whether its own words are not in it as they were
 */
export function toMediaName(
  fileName: string,
  taken: readonly string[],
): { readonly wanted: string; readonly name: string; readonly isRewritten: boolean } {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/s.exec(fileName.toLowerCase())!;
  const free = toFileName(stem);
  let name = free + ending;
  for (let number = 2; taken.includes(name); number += 1) name = `${free}-${number}${ending}`;
  const isRewritten = otherLetter.test(stem) || (free === withoutLetters && stem !== free);
  return { wanted: free + ending, name, isRewritten };
}
