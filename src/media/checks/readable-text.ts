import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { getDocumentStrings } from '../documents/document-strings.ts';
import { maxPixels } from '../pictures/open-picture.ts';
import { imageTypes, toActualType } from '../files/file-type.ts';

/** A text in a picture or document. */
export interface ReadableText {
  readonly text: string;
  /** Page of a document, from 1; undefined for text outside of pages: titles, authors, notes. */
  readonly page?: number;
}

/**
 * Reads all text of a file: pages and hidden strings of a PDF, metadata of a picture. It does not
 * recognize text in pixels, as on a scanned page or a photograph of a letter.
 * @returns nothing for files of other types, which are not published
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
  const metadata = [exif, xmp, iptc].filter((bytes) => bytes !== undefined);
  return [...metadata.flatMap(toReadings), ...(comments ?? []).map(({ text }) => ({ text }))];
}

async function getPages(bytes: Uint8Array): Promise<ReadableText[]> {
  // pdf.js takes ownership of the bytes.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf);
  return text.map((page, index) => ({ text: page, page: index + 1 }));
}

/** Decodes metadata in every encoding that it may use: one or two bytes per character. */
function toReadings(metadata: Buffer): ReadableText[] {
  const swapped = metadata.length % 2 === 0 ? metadata : metadata.subarray(0, -1);
  const texts = [
    metadata.toString('utf8'),
    metadata.toString('latin1'),
    metadata.toString('utf16le'),
    Buffer.from(swapped).swap16().toString('utf16le'),
  ];
  return texts.map((text) => ({ text }));
}
