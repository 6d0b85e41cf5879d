import { message, type LocalizedMessage } from '../languages/message.ts';
import type { ContentType } from '../model/content-types/content-type.ts';
import { collections, type CollectionName } from '../model/content-types/collections.ts';
import type { Problem } from '../languages/problems/problem.ts';
import type { LocationFault } from '../model/location.ts';

/** The path of the entries of a type, as a pattern for people: `releases/<language>/<year>/<name>.md`. */
export function formatExpectedPath({ name, layout, extension }: ContentType): LocalizedMessage {
  const file = { folder: name, extension };
  if (layout === 'dated') return message('{folder}/<language>/<year>/<name>.{extension}', file);
  return layout === 'undated'
    ? message('{folder}/<language>/<name>.{extension}', file)
    : message('{folder}/<name>.{extension}', file);
}

/** Of a picture or document, which other systems keep beside their texts. */
const mediaFile = /\.(avif|gif|heic|jpe?g|pdf|png|svg|tiff?|webp)$/i;

/** What is wrong with the path of a file that is not an entry, and where entries belong. */
export function toLocationProblem(found: string, fault: LocationFault): Problem {
  const [folder = ''] = found.split('/');
  if (fault === 'unknown-folder') return toFolderProblem(folder);
  const type = collections[folder as CollectionName];
  const { extension } = type;
  const path = formatExpectedPath(type);
  if (fault !== 'file-name' && mediaFile.test(found))
    return {
      code: 'misplaced-file',
      cause: message('pictures and documents belong in the folder media/'),
      remedy: message('Move it to media/, and write its new path where it is used.'),
    };
  if (fault === 'misplaced-file')
    return {
      code: fault,
      cause: message('the file is not in a folder for files of its kind'),
      remedy: message('Move it to {path}.', { path }),
    };
  if (fault === 'wrong-extension')
    return {
      code: fault,
      cause: message('files in {folder}/ end in .{extension}', { folder, extension }),
      remedy: message('Rename it to {path}.', { path }),
    };
  return toNameProblem(found.slice(found.lastIndexOf('/') + 1, -extension.length - 1));
}

function toFolderProblem(folder: string): Problem {
  const folders = Object.keys(collections).join(', ');
  return {
    code: 'unknown-folder',
    cause: message('“{folder}” is no folder of the newsroom, so nothing here would be published', {
      folder,
    }),
    remedy: message('Move the file to one of: {folders}.', { folders }),
  };
}

const toNameProblem = (name: string): Problem => ({
  code: 'file-name',
  cause: message('“{name}” cannot be part of a web address', { name }),
  remedy: message('Rename the file: lower-case letters a–z, digits and single hyphens.'),
});
