import { toActualType, type FileType } from '../../src/media/files/file-type.ts';
import type { Problem } from '../../src/languages/problems/problem.ts';
import { checkSize } from '../../src/media/checks/size-check.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toErrorMessage } from '../content-problems/error-message.ts';

/** Types that the store accepts under any name: it corrects wrong extensions and converts AVIF to JPEG. */
const acceptedTypes: readonly FileType[] = ['jpeg', 'png', 'webp', 'avif', 'pdf'];

/**
 * Finds out why a file can't be uploaded, at the moment it is chosen. While an entry is open, Decap keeps new
 * files in the browser until the entry is saved. Its list of pictures hides those that the browser can't show,
 * such as an iPhone's HEIC, so nobody could remove such a file, and every save would fail.
 */
export async function getUploadProblem(file: File): Promise<string | undefined> {
  const problem = checkSize(file.size) ?? (await checkActualType(file));
  return (
    problem && toErrorMessage({ details: { file: file.name, ...problem } }, getAdminLanguage())
  );
}

async function checkActualType(file: File): Promise<Problem | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (acceptedTypes.includes(toActualType(bytes))) return undefined;
  const { checkType } = await import('../../src/media/checks/type-check.ts');
  return checkType(file.name, bytes);
}
