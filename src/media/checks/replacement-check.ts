import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import { toPromisedType, type FileType } from '../files/file-type.ts';

/**
 * Finds out whether a file cannot take the place of another, whose name stays, and with it the type.
 * @param path of the file to replace
 * @param type of the new one
 */
export function checkReplacement(path: string, type: FileType): Problem | undefined {
  if (toPromisedType(path) === type) return undefined;
  const ending = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return {
    code: 'media-type-replaced',
    cause: message('Nothing was replaced: the new file is of another type.'),
    remedy: message('Save it as {ending} and choose that.', { ending }),
  };
}
