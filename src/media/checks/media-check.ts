import { message } from '../../languages/message.ts';
import { stat } from 'node:fs/promises';
import { checkPdf } from '../documents/document-check.ts';
import { toActualType } from '../files/file-type.ts';
import { checkImage } from '../pictures/image-check.ts';
import { defineFileMemory, getMediaFile, type MediaFile } from '../files/media-file.ts';
import { getMediaPath } from '../files/media-path.ts';
import { checkTable } from './csv-check.ts';
import { checkType } from './type-check.ts';
import type { MediaProblem } from '../files/media-data.ts';

/** GitHub warns of files above 50 MB and refuses those above 100 MB; other hosts have less room. */
const maxBytes = 50_000_000;

const remember = defineFileMemory<MediaProblem[]>();

/**
 * Finds all problems of the file at an address; none if it can be published. This is the slow and
 * thorough check: it decodes pictures and reads whole PDFs. The process remembers the result until the
 * file changes.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src `/media/x.jpg`, as written in the entry
 */
export async function checkMedia(mediaDir: string, src: string): Promise<MediaProblem[]> {
  const { path, source, problems } = await getMediaPath(mediaDir, src);
  if (path === undefined) return problems;
  return remember(path, async () => {
    const { size } = await stat(path);
    return checkSize(size) ?? checkBytes(await getMediaFile(mediaDir, source));
  });
}

function checkSize(size: number): MediaProblem[] | undefined {
  if (size === 0) {
    return [
      {
        code: 'media-empty',
        cause: message('The file is empty.'),
        remedy: message('Upload it again; the connection may have failed.'),
      },
    ];
  }
  if (size > maxBytes) {
    const [megabytes, limit] = [Math.ceil(size / 1e6), maxBytes / 1e6];
    return [
      {
        code: 'media-too-large',
        cause: message('The file is {megabytes} MB; the limit is {limit} MB.', {
          megabytes,
          limit,
        }),
        remedy: message(
          'Export a picture at 4,000 pixels, or a PDF with “reduced size”, and upload that.',
        ),
      },
    ];
  }
  return undefined;
}

async function checkBytes({ source, bytes }: MediaFile): Promise<MediaProblem[]> {
  const problem = checkType(source, bytes);
  if (problem) return [problem];
  const actual = toActualType(bytes);
  if (actual === 'pdf') return checkPdf(bytes);
  return actual === 'csv' ? checkTable(bytes) : checkImage(bytes);
}
