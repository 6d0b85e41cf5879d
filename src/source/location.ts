import { collections, settings, type CollectionName } from '../model/content-types.ts';
import { slugPattern } from '../model/fields/text.ts';
import type { Problem } from './problem.ts';

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

/**
 * Reads an entry's place from its path.
 * @param path path below the content folder, such as `releases/en/2011/governor-suspends.md`
 * @returns the place, or what is wrong with the path
 */
export function parseLocation(path: string): Location | Omit<Problem, 'file'> {
  const [folder = '', ...rest] = path.split('/');
  if (!isCollection(folder))
    return {
      code: 'unknown-folder',
      cause: `“${folder}” is no folder of the newsroom, so nothing here would be published`,
      remedy: `Move the file to one of: ${Object.keys(collections).join(', ')}.`,
    };
  const { layout, extension } = collections[folder];
  const expected = {
    dated: `${folder}/<language>/<year>/<name>.${extension}`,
    undated: `${folder}/<language>/<name>.${extension}`,
    shared: `${folder}/<name>.${extension}`,
  }[layout];
  const pattern = {
    dated: /^(?<language>[a-z]{2,3}(-[A-Z]{2})?)\/(?<year>\d{4})\/(?<name>[^/]+)$/,
    undated: /^(?<language>[a-z]{2,3}(-[A-Z]{2})?)\/(?<name>[^/]+)$/,
    shared: /^(?<name>[^/]+)$/,
  }[layout];
  const match = pattern.exec(rest.join('/'));
  if (!match?.groups)
    return {
      code: 'misplaced-file',
      cause: 'the file does not lie where files of its kind lie',
      remedy: `Move it to ${expected}.`,
    };
  const { language, year, name: fileName = '' } = match.groups;
  if (!fileName.endsWith(`.${extension}`))
    return {
      code: 'wrong-extension',
      cause: `files in ${folder}/ end in .${extension}`,
      remedy: `Rename it to ${expected}.`,
    };
  const name = fileName.slice(0, -extension.length - 1);
  if (!slugPattern.test(name))
    return {
      code: 'file-name',
      cause: `“${name}” cannot be part of a web address`,
      remedy: 'Rename the file: lower-case letters a–z, digits and single hyphens.',
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
