import { toActualType, type FileType } from '../../src/media/files/file-type.ts';
import type { Problem } from '../../src/languages/problems/problem.ts';
import { checkReplacement } from '../../src/media/checks/replacement-check.ts';
import { checkSize, maxBytes } from '../../src/media/checks/size-check.ts';
import { checkType } from '../../src/media/checks/type-check.ts';
import type { Asset } from '../decap/types/decap-backend.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { toErrorMessage } from '../content-problems/error-message.ts';

/**
 * Whether the store would refuse files as more than it takes at once. Sending them takes minutes, and 400 MB are more than a
 * browser can send as text.
 */
export const areTooLarge = (assets: readonly Asset[]): boolean =>
  assets.reduce((sum, { fileObj }) => sum + (fileObj?.size ?? 0), 0) > maxBytes;

/** Types that the store accepts under any name: it corrects wrong extensions and converts AVIF to JPEG. */
const acceptedTypes: readonly FileType[] = ['jpeg', 'png', 'webp', 'avif', 'pdf'];

/**
 * Finds out why a file can't be uploaded, at the moment it is chosen. While an entry is open, Decap keeps new
 * files in the browser until the entry is saved. Its list of pictures hides those that the browser can't show,
 * such as an iPhone's HEIC, so nobody could remove such a file, and every save would fail.
 * @param replaced path of the file whose place it is to take, if there is one
 */
export async function getUploadProblem(file: File, replaced?: string): Promise<string | undefined> {
  const problem =
    checkSize(file.size) ??
    checkActualType(file.name, new Uint8Array(await file.arrayBuffer()), replaced);
  return (
    problem && toErrorMessage({ details: { file: file.name, ...problem } }, getAdminLanguage())
  );
}

function checkActualType(name: string, bytes: Uint8Array, replaced?: string): Problem | undefined {
  const type = toActualType(bytes);
  const problem = acceptedTypes.includes(type) ? undefined : checkType(name, bytes);
  if (problem) return problem;
  // Its pixels decide what an AVIF is converted to.
  return replaced && type !== 'avif' ? checkReplacement(replaced, type) : undefined;
}
