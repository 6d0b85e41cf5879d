import { toActualType, type FileType } from '../../src/media/files/file-type.ts';
import { checkType } from '../../src/media/checks/type-check.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toErrorMessage } from './error-message.ts';

/** What the store takes under any name: it sets a wrong ending right and turns AVIF into JPEG. */
const taken: readonly FileType[] = ['jpeg', 'png', 'webp', 'avif', 'pdf'];

/**
 * Why a file can't be taken, said when it is chosen. While a text is open, Decap keeps files in the browser
 * until the text is saved; the list of pictures hides what a browser can't show, an iPhone's photo too, so
 * such a file could not be taken out again and would stop every save.
 */
export async function getUploadProblem(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (taken.includes(toActualType(bytes))) return undefined;
  const problem = checkType(file.name, bytes);
  return (
    problem && toErrorMessage({ details: { file: file.name, ...problem } }, getAdminLanguage())
  );
}
