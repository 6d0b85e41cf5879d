import { toLetters } from './byte-parts.ts';

/** The type of a file. */
export type FileType =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'pdf'
  | 'csv'
  | 'gif'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'bmp'
  | 'jxl'
  | 'svg'
  | 'html'
  | 'zip'
  | 'office'
  | 'mp4'
  | 'audio'
  | 'raw'
  | 'unknown';

/** The types that may be published. All other lists are derived from these two. */
export const imageTypes = ['jpeg', 'png', 'webp'] as const satisfies FileType[];
export const documentTypes = ['pdf', 'csv'] as const satisfies FileType[];

const extensions: Record<string, FileType> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  csv: 'csv',
  gif: 'gif',
  avif: 'avif',
  heic: 'heic',
  heif: 'heic',
  tif: 'tiff',
  tiff: 'tiff',
  bmp: 'bmp',
  jxl: 'jxl',
  svg: 'svg',
  svgz: 'svg',
  htm: 'html',
  html: 'html',
  zip: 'zip',
  doc: 'office',
  docx: 'office',
  xls: 'office',
  xlsx: 'office',
  ppt: 'office',
  pptx: 'office',
  odt: 'office',
  ods: 'office',
  mp4: 'mp4',
  mov: 'mp4',
  m4a: 'audio',
  mp3: 'audio',
  wav: 'audio',
  cr2: 'raw',
  cr3: 'raw',
  dng: 'raw',
  nef: 'raw',
};

// Signatures: the registration of each media type (IANA) or the format's own specification.
const signatures: [FileType, RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
  ['avif', /^[^]{4}ftypavi[fs]/],
  ['heic', /^[^]{4}ftyp(?:hei|hev|mif1|msf1)/],
  ['raw', /^[^]{4}ftypcrx /],
  ['audio', /^(?:[^]{4}ftypM4[AB]|ID3[\x02-\x04]|RIFF[^]{4}WAVE)/],
  ['mp4', /^[^]{4}ftyp/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  // The bytes between are the size and two reserved fields, which are zero.
  ['bmp', /^BM[^]{4}\0{4}/],
  ['jxl', /^(?:\xff\x0a|\0\0\0\x0cJXL )/],
  ['zip', /^PK\x03\x04/],
  ['office', /^\xd0\xcf\x11\xe0/],
  // Readers accept junk before the header of a PDF.
  ['pdf', /^[^]{0,512}?%PDF-\d/],
  [
    'svg',
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*?)?(?:<!--(?:(?!-->)[^])*-->\s*|<!doctype[^>]*>\s*)*<svg[\s>]/i,
  ],
  [
    'html',
    /^(?:\xef\xbb\xbf)?\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html|head|script)/i,
  ],
];

/** Maps a file name to the type that its extension claims. */
export function toPromisedType(name: string): FileType {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return extensions[extension] ?? 'unknown';
}

/** Maps the bytes of a file to their real type. CSV has no signature: any UTF-8 text counts as CSV. */
export function toActualType(bytes: Uint8Array): FileType {
  const head = toLetters(bytes, 0, 1024);
  const found = signatures.find(([, signature]) => signature.test(head));
  if (found) return found[0];
  return isText(bytes) ? 'csv' : 'unknown';
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
