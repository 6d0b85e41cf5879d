import { toFileName, withoutLetters } from '../../../src/publishing/addresses/file-name.ts';

/**
 * The name that an upload gets: in letters that the store accepts, whatever the alphabet. If the name is taken, it has a
 * number: `vigil-2.jpg`.
 * @param taken lower-case names
 * @returns also the name that it would have if that were free, and whether its own had no letter that could be kept
 */
export function toMediaName(
  fileName: string,
  taken: readonly string[],
): { readonly wanted: string; readonly name: string; readonly isUnreadable: boolean } {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/s.exec(fileName.toLowerCase())!;
  const free = toFileName(stem);
  let name = free + ending;
  for (let number = 2; taken.includes(name); number += 1) name = `${free}-${number}${ending}`;
  return { wanted: free + ending, name, isUnreadable: free === withoutLetters && stem !== free };
}
