import { message, type LocalizedMessage } from '../../languages/message.ts';
import { documentTypes, imageTypes, toActualType, toPromisedType } from '../files/file-type.ts';
import type { FileType } from '../files/file-type.ts';
import type { Problem } from '../../languages/problems/problem.ts';

const still = message('Save a photo as JPEG, a drawing as PNG.');

const remedies: Partial<Record<FileType, LocalizedMessage>> = {
  svg: message(
    'An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.',
  ),
  heic: message(
    'Few browsers show HEIC. Open the photo on the phone or computer and save it as JPEG.',
  ),
  avif: message('Save the picture as JPEG or PNG; the site makes its own AVIF files from it.'),
  jxl: message('Save the picture as JPEG or PNG.'),
  gif: message('Save a drawing as PNG, a photo as JPEG. Animations are not supported.'),
  tiff: still,
  bmp: still,
  html: message('A web page can run scripts. Print it to PDF and upload that.'),
  office: message(
    'Office files carry their history and authors. Export the document as PDF, a table as CSV.',
  ),
  zip: message('Upload the files one by one, as pictures or PDFs.'),
  mp4: message('Publish films on a video service and link to them.'),
  audio: message('Publish recordings on an audio service and link to them.'),
  raw: message('Develop the photo in a photo program and save it as JPEG.'),
};

/**
 * Finds files of types that cannot be published, and names that do not fit the content. Needs nothing
 * but the bytes, because the admin also runs it in the browser.
 * @param name file name or address
 */
export function checkType(name: string, bytes: Uint8Array): Problem | undefined {
  const promised = toPromisedType(name);
  const actual = toActualType(bytes);
  if (!isSupported(promised))
    return toUnsupported(name, promised === 'unknown' ? actual : promised);
  return actual === promised ? undefined : toMismatch(name, promised, actual);
}

function isSupported(type: FileType): boolean {
  return [...imageTypes, ...documentTypes].some((known) => known === type);
}

function toUnsupported(source: string, type: FileType): Problem {
  return {
    code: 'media-type-unsupported',
    cause: message('Files like “{name}” cannot be published.', { name: toName(source) }),
    remedy:
      remedies[type] ??
      message('Upload pictures as JPEG, PNG or WebP and documents as PDF or CSV.'),
  };
}

function toMismatch(source: string, promised: FileType, actual: FileType): Problem {
  const ending = actual === 'jpeg' ? 'jpg' : actual;
  return {
    code: 'media-type-mismatch',
    cause: describeContent(toName(source), promised.toUpperCase(), actual),
    // Any text could be a table.
    remedy:
      isSupported(actual) && actual !== 'csv'
        ? message('Rename it so that its name ends in .{ending}.', { ending })
        : (remedies[actual] ?? message('Export it again from the original and upload that.')),
  };
}

function describeContent(name: string, claimed: string, actual: FileType): LocalizedMessage {
  if (actual === 'csv')
    return message('“{name}” is no {claimed}: it contains text.', { name, claimed });
  if (actual === 'unknown')
    return message('“{name}” promises {claimed} but contains something else.', { name, claimed });
  const content = actual.toUpperCase();
  return message('“{name}” promises {claimed} but contains {content}.', { name, claimed, content });
}

const toName = (source: string) => source.slice(source.lastIndexOf('/') + 1);
