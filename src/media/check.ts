import { readFile, stat } from 'node:fs/promises';
import { checkPdf } from './document-check.ts';
import { documentTypes, imageTypes, toActualType, toPromisedType } from './file-type.ts';
import type { FileType } from './file-type.ts';
import { checkImage } from './image-check.ts';
import { defineFileMemory } from './media-file.ts';
import { getMediaPath } from './media-path.ts';
import type { MediaProblem } from './types.ts';

/** GitHub warns of files above 50 MB and refuses those above 100 MB; other hosts have less room. */
const MAX_BYTES = 50_000_000;

const remedies: Partial<Record<FileType, string>> = {
  svg: 'An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.',
  heic: 'Few browsers show HEIC. Open the photo on the phone or computer and save it as JPEG.',
  avif: 'Save the picture as JPEG or PNG; the site makes its own AVIF files from it.',
  jxl: 'Save the picture as JPEG or PNG.',
  gif: 'Save a drawing as PNG, a photo as JPEG. Animations are not supported.',
  tiff: 'Save a photo as JPEG, a drawing as PNG.',
  bmp: 'Save a photo as JPEG, a drawing as PNG.',
  html: 'A web page can run scripts. Print it to PDF and upload that.',
  office:
    'Office files carry their history and authors. Export the document as PDF, a table as CSV.',
  zip: 'Upload the files one by one, as pictures or PDFs.',
  mp4: 'Publish films on a video service and link to them.',
};

const remember = defineFileMemory<MediaProblem[]>();

/**
 * Says everything that is wrong with the file an address means; nothing when it can be published.
 * Pictures are decoded and PDFs read whole, so this is the slow and thorough check; its result is
 * kept in the process while the file is unchanged.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src `/media/x.jpg`, as written in the text
 */
export async function checkMedia(mediaDir: string, src: string): Promise<MediaProblem[]> {
  const { path, source, problems } = await getMediaPath(mediaDir, src);
  if (path === undefined) return problems;
  return remember(path, () => checkFile(path, source));
}

async function checkFile(path: string, source: string): Promise<MediaProblem[]> {
  const { size } = await stat(path);
  if (size === 0) {
    const cause = 'The file is empty.';
    return [
      { code: 'media-empty', cause, remedy: 'Upload it again; the connection may have failed.' },
    ];
  }
  if (size > MAX_BYTES) {
    const cause = `The file is ${Math.ceil(size / 1e6)} MB; the limit is ${MAX_BYTES / 1e6} MB.`;
    const remedy =
      'Export a picture at 4,000 pixels, or a PDF with “reduced size”, and upload that.';
    return [{ code: 'media-too-large', cause, remedy }];
  }
  const bytes = await readFile(path);
  const promised = toPromisedType(source);
  const actual = toActualType(bytes);
  if (!isSupported(promised))
    return [toUnsupported(source, promised === 'unknown' ? actual : promised)];
  if (actual !== promised) return [toMismatch(source, promised, actual)];
  if (actual === 'pdf') return checkPdf(bytes);
  return actual === 'csv' ? [] : checkImage(bytes);
}

function isSupported(type: FileType): boolean {
  return [...imageTypes, ...documentTypes].some((known) => known === type);
}

function toUnsupported(source: string, type: FileType): MediaProblem {
  return {
    code: 'media-type-unsupported',
    cause: `Files like “${source.slice(source.lastIndexOf('/') + 1)}” cannot be published.`,
    remedy: remedies[type] ?? 'Upload pictures as JPEG, PNG or WebP and documents as PDF or CSV.',
  };
}

function toMismatch(source: string, promised: FileType, actual: FileType): MediaProblem {
  const name = source.slice(source.lastIndexOf('/') + 1);
  const content = actual === 'unknown' ? 'something else' : actual.toUpperCase();
  const rename = `Rename it so that its name ends in .${actual === 'jpeg' ? 'jpg' : actual}.`;
  return {
    code: 'media-type-mismatch',
    cause: `“${name}” promises ${promised.toUpperCase()} but contains ${content}.`,
    remedy: isSupported(actual)
      ? rename
      : (remedies[actual] ?? 'Export it again from the original and upload it anew.'),
  };
}
