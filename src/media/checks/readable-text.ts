import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { getDocumentStrings } from '../documents/document-strings.ts';
import { maxPixels } from '../pictures/encoders.ts';
import { imageTypes, toActualType } from '../files/file-type.ts';

/** Words in a picture or document. */
export interface ReadableText {
  readonly text: string;
  /** Of a document, counted from 1; undefined for what no reader is shown: titles, authors, notes. */
  readonly page?: number;
}

/**
 * Everything that a file says in letters: pages and hidden data of a PDF, metadata of a picture.
 * What is drawn is not read: a scanned page and a photograph of a letter have no words here.
 * @returns nothing for files of other kinds, which are not published
 * @throws when the file is damaged
 */
export async function getReadableText(bytes: Uint8Array): Promise<ReadableText[]> {
  const type = toActualType(bytes);
  if (type === 'pdf') {
    const hidden = getDocumentStrings(bytes).map((text) => ({ text }));
    return [...(await getPages(bytes)), ...hidden];
  }
  if (!imageTypes.some((one) => one === type)) return [];
  const { exif, xmp, iptc, comments } = await sharp(bytes, {
    limitInputPixels: maxPixels,
  }).metadata();
  const parts = [exif, xmp, iptc].filter((part) => part !== undefined);
  return [...parts.flatMap(toReadings), ...(comments ?? []).map(({ text }) => ({ text }))];
}

async function getPages(bytes: Uint8Array): Promise<ReadableText[]> {
  // pdf.js takes the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf);
  return text.map((page, index) => ({ text: page, page: index + 1 }));
}

/** Metadata hold texts of one and of two bytes a letter, beside numbers. */
function toReadings(part: Buffer): ReadableText[] {
  const swapped = part.length % 2 === 0 ? part : part.subarray(0, -1);
  const texts = [
    part.toString('utf8'),
    part.toString('latin1'),
    part.toString('utf16le'),
    Buffer.from(swapped).swap16().toString('utf16le'),
  ];
  return texts.map((text) => ({ text }));
}
