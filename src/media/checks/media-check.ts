import { stat } from 'node:fs/promises';
import { checkPdf } from '../documents/document-check.ts';
import { toActualType } from '../files/file-type.ts';
import { checkImage } from '../pictures/image-check.ts';
import { getMediaFile } from '../files/media-file.ts';
import { getMediaPath } from '../files/media-path.ts';
import { checkTable } from './csv-check.ts';
import { checkSize } from './size-check.ts';
import { checkType } from './type-check.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * Finds all problems of the file at an address; none if it can be published. This is the slow and
 * thorough check: it decodes pictures and reads whole PDFs.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src `/media/x.jpg`, as written in the entry
 */
export async function checkMedia(mediaDir: string, src: string): Promise<Problem[]> {
  const { path, source, problems } = await getMediaPath(mediaDir, src);
  if (path === undefined) return problems;
  // Before it is read, which could need more memory than there is.
  const { size } = await stat(path);
  const problem = checkSize(size);
  return problem ? [problem] : checkFile(source, (await getMediaFile(mediaDir, source)).bytes);
}

/**
 * Finds all problems of a file in memory.
 * @param name file name or address
 */
export async function checkFile(name: string, bytes: Uint8Array): Promise<Problem[]> {
  const problem = checkSize(bytes.length) ?? checkType(name, bytes);
  if (problem) return [problem];
  const actual = toActualType(bytes);
  if (actual === 'pdf') return checkPdf(bytes);
  return actual === 'csv' ? checkTable(bytes) : checkImage(bytes);
}
