import type { SourceProblem } from '../../source/source-problem.ts';

/**
 * Files whose paths differ only in letter case or in the Unicode form of accents. Git keeps both; on
 * macOS and Windows one of them silently disappears at the next checkout.
 * @param paths below the content folder, media included
 */
export function findFileNameProblems(paths: readonly string[]): SourceProblem[] {
  const namesakes = Map.groupBy(paths, (path) => path.normalize('NFC').toLowerCase());
  return [...namesakes.values()].flatMap(([first, ...others]) =>
    others.map((path) => {
      const isForm = path.normalize('NFC') === first!.normalize('NFC');
      return {
        code: isForm ? 'file-name-unicode-form' : 'file-name-letter-case',
        file: path,
        cause: isForm
          ? {
              en: 'another file has the same name, with its accents stored in another Unicode form',
              es: 'otro archivo se llama igual, con los acentos guardados de otra forma',
            }
          : {
              en: `the name differs from ${first!} only in capital and small letters`,
              es: `el nombre solo se distingue de ${first!} en mayúsculas y minúsculas`,
            },
        remedy: {
          en: 'Rename one of them, or delete it if both are the same text; many disks keep one only.',
          es: 'Cambie el nombre de uno de los dos, o elimínelo si son el mismo texto: muchos discos solo conservan uno.',
        },
      };
    }),
  );
}

/** Reports symbolic links, which are not followed. */
export const toLinkProblems = (paths: readonly string[]): SourceProblem[] =>
  paths.map((file) => ({
    code: 'symbolic-link',
    file,
    cause: {
      en: 'this is a link to another file or folder, and links are not followed',
      es: 'esto es un acceso directo a otro archivo o carpeta, y no se sigue',
    },
    remedy: { en: 'Put the file itself here.', es: 'Ponga aquí el archivo mismo.' },
  }));
