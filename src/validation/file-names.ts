import type { Problem } from '../source/problem.ts';

/**
 * Files whose paths differ only in letter case or in the Unicode form of accents. Git keeps both; on
 * macOS and Windows one of them silently disappears at the next checkout.
 * @param paths below the content folder, media included
 */
export function findFileNameProblems(paths: readonly string[]): Problem[] {
  const places = Map.groupBy(paths, (path) => path.normalize('NFC').toLowerCase());
  return [...places.values()].flatMap(([first, ...others]) =>
    others.map((path) => {
      const isForm = path.normalize('NFC') === first!.normalize('NFC');
      return {
        code: isForm ? 'file-name-unicode-form' : 'file-name-letter-case',
        file: path,
        cause: isForm
          ? 'another file has the same name, with its accents stored in another Unicode form'
          : `the name differs from ${first!} only in capital and small letters`,
        remedy:
          'Rename one of them, or delete it if both are the same text; many disks keep one only.',
      };
    }),
  );
}

/** Symbolic links, which are not read. */
export const toLinkProblems = (paths: readonly string[]): Problem[] =>
  paths.map((file) => ({
    code: 'symbolic-link',
    file,
    cause: 'this is a link to another file or folder, and links are not followed',
    remedy: 'Put the file itself here.',
  }));
