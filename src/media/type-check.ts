import { documentTypes, imageTypes, toActualType, toPromisedType } from './file-type.ts';
import type { FileType } from './file-type.ts';
import type { MediaProblem } from './types.ts';

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

/**
 * Says why files of this kind cannot be published, or that a name and its content do not go together.
 * Nothing here needs more than the bytes: the admin asks too, in the browser.
 * @param name file name or address
 */
export function checkType(name: string, bytes: Uint8Array): MediaProblem | undefined {
  const promised = toPromisedType(name);
  const actual = toActualType(bytes);
  if (!isSupported(promised))
    return toUnsupported(name, promised === 'unknown' ? actual : promised);
  return actual === promised ? undefined : toMismatch(name, promised, actual);
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
