import type { LocalizedMessage } from '../model/problems/localized-message.ts';
import type { Layout } from '../model/content-types/content-type.ts';
import { collections, settings, type CollectionName } from '../model/content-types/collections.ts';
import { slugPattern } from '../model/fields/text.ts';
import type { Problem } from '../model/problems/problem.ts';

/** Where an entry lies, read from its path. */
export interface Location {
  readonly collection: CollectionName;
  /** Undefined for entries that hold all languages in one file. */
  readonly language?: string;
  /** Place below the language folder without ending, the same in every language: `2011/slug`. */
  readonly key: string;
  /** File name without ending. */
  readonly name: string;
}

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

/** How the path of an entry goes on below the folder of its collection. */
const expectedPlaces: Readonly<Record<Layout, LocalizedMessage>> = {
  dated: { en: '<language>/<year>/<name>', es: '<idioma>/<año>/<nombre>' },
  undated: { en: '<language>/<name>', es: '<idioma>/<nombre>' },
  shared: { en: '<name>', es: '<nombre>' },
};

/**
 * Reads an entry's place from its path.
 * @param path path below the content folder, such as `releases/en/2011/governor-suspends.md`
 * @returns the place, or what is wrong with the path
 */
export function parseLocation(path: string): Location | Problem {
  const [folder = '', ...rest] = path.split('/');
  if (!isCollection(folder))
    return {
      code: 'unknown-folder',
      cause: {
        en: `“${folder}” is no folder of the newsroom, so nothing here would be published`,
        es: `«${folder}» no es ninguna carpeta de la sala de prensa, así que nada de ella se publicaría`,
      },
      remedy: {
        en: `Move the file to one of: ${Object.keys(collections).join(', ')}.`,
        es: `Mueva el archivo a una de estas carpetas: ${Object.keys(collections).join(', ')}.`,
      },
    };
  const { layout, extension } = collections[folder];
  const expected = {
    en: `${folder}/${expectedPlaces[layout].en}.${extension}`,
    es: `${folder}/${expectedPlaces[layout].es}.${extension}`,
  };
  const pattern = {
    dated: /^(?<language>[a-z]{2,3}(-[A-Z]{2})?)\/(?<year>\d{4})\/(?<name>[^/]+)$/,
    undated: /^(?<language>[a-z]{2,3}(-[A-Z]{2})?)\/(?<name>[^/]+)$/,
    shared: /^(?<name>[^/]+)$/,
  }[layout];
  const match = pattern.exec(rest.join('/'));
  if (!match?.groups)
    return {
      code: 'misplaced-file',
      cause: {
        en: 'the file does not lie where files of its kind lie',
        es: 'el archivo no está donde corresponde a su tipo',
      },
      remedy: { en: `Move it to ${expected.en}.`, es: `Muévalo a ${expected.es}.` },
    };
  const { language, year, name: fileName = '' } = match.groups;
  if (!fileName.endsWith(`.${extension}`))
    return {
      code: 'wrong-extension',
      cause: {
        en: `files in ${folder}/ end in .${extension}`,
        es: `los nombres de los archivos de ${folder}/ terminan en .${extension}`,
      },
      remedy: { en: `Rename it to ${expected.en}.`, es: `Cámbiele el nombre por ${expected.es}.` },
    };
  const name = fileName.slice(0, -extension.length - 1);
  if (!slugPattern.test(name))
    return {
      code: 'file-name',
      cause: {
        en: `“${name}” cannot be part of a web address`,
        es: `«${name}» no puede formar parte de una dirección web`,
      },
      remedy: {
        en: 'Rename the file: lower-case letters a–z, digits and single hyphens.',
        es: 'Cambie el nombre del archivo: solo letras minúsculas de la a a la z, cifras y guiones sueltos.',
      },
    };
  return {
    collection: folder,
    ...(language && { language }),
    key: year ? `${year}/${name}` : name,
    name,
  };
}

/** Paths of the settings' files below the content folder. */
export const settingsFiles = Object.fromEntries(
  Object.keys(settings).map((name) => [name, `settings/${name}.yml`]),
) as Record<keyof typeof settings, string>;
