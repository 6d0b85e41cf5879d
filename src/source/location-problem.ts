import type { AdminLanguage, LocalizedMessage } from '../model/problems/localized-message.ts';
import type { ContentType, Layout } from '../model/content-types/content-type.ts';
import { collections, type CollectionName } from '../model/content-types/collections.ts';
import type { Problem } from '../model/problems/problem.ts';
import type { LocationFault } from '../model/location.ts';

/** The path of an entry below the folder of its collection, as a pattern. */
const pathPatterns: Readonly<Record<Layout, LocalizedMessage>> = {
  dated: { en: '<language>/<year>/<name>', es: '<idioma>/<año>/<nombre>' },
  undated: { en: '<language>/<name>', es: '<idioma>/<nombre>' },
  shared: { en: '<name>', es: '<nombre>' },
};

/** The path of the entries of a type, as a pattern for people: `releases/<language>/<year>/<name>.md`. */
export const formatExpectedPath = (
  { name, layout, extension }: ContentType,
  language: AdminLanguage,
): string => `${name}/${pathPatterns[layout][language]}.${extension}`;

/** What is wrong with the path of a file that is not an entry, and where entries belong. */
export function toLocationProblem(path: string, fault: LocationFault): Problem {
  const [folder = ''] = path.split('/');
  if (fault === 'unknown-folder') return toFolderProblem(folder);
  const type = collections[folder as CollectionName];
  const { extension } = type;
  const expected = { en: formatExpectedPath(type, 'en'), es: formatExpectedPath(type, 'es') };
  if (fault === 'misplaced-file')
    return {
      code: fault,
      cause: {
        en: 'the file does not lie where files of its kind lie',
        es: 'el archivo no está donde corresponde a su tipo',
      },
      remedy: { en: `Move it to ${expected.en}.`, es: `Muévalo a ${expected.es}.` },
    };
  if (fault === 'wrong-extension')
    return {
      code: fault,
      cause: {
        en: `files in ${folder}/ end in .${extension}`,
        es: `los nombres de los archivos de ${folder}/ terminan en .${extension}`,
      },
      remedy: { en: `Rename it to ${expected.en}.`, es: `Cámbiele el nombre por ${expected.es}.` },
    };
  return toNameProblem(path.slice(path.lastIndexOf('/') + 1, -extension.length - 1));
}

function toFolderProblem(folder: string): Problem {
  const folders = Object.keys(collections).join(', ');
  return {
    code: 'unknown-folder',
    cause: {
      en: `“${folder}” is no folder of the newsroom, so nothing here would be published`,
      es: `«${folder}» no es ninguna carpeta de la sala de prensa, así que nada de ella se publicaría`,
    },
    remedy: {
      en: `Move the file to one of: ${folders}.`,
      es: `Mueva el archivo a una de estas carpetas: ${folders}.`,
    },
  };
}

const toNameProblem = (name: string): Problem => ({
  code: 'file-name',
  cause: {
    en: `“${name}” cannot be part of a web address`,
    es: `«${name}» no puede formar parte de una dirección web`,
  },
  remedy: {
    en: 'Rename the file: lower-case letters a–z, digits and single hyphens.',
    es: 'Cambie el nombre del archivo: solo letras minúsculas de la a a la z, cifras y guiones sueltos.',
  },
});
