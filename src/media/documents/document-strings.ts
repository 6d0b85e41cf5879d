import { PdfSource } from '../pdf/file/source.ts';
import { decodeText } from '../pdf/syntax/text-string.ts';
import {
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  isDict,
  type PdfValue,
} from '../pdf/syntax/values.ts';

/**
 * Every string of a PDF: titles, authors, bookmarks, notes, links, form values, XMP packets. The text of
 * pages is not included, because it is drawn with codes of a font.
 * @throws PdfError when the PDF cannot be read or exceeds the limits
 */
export function getDocumentStrings(bytes: Uint8Array): string[] {
  const source = new PdfSource(bytes);
  const strings: string[] = [];
  const visited = new Set<number>();
  const waiting: (PdfValue | undefined)[] = [source.trailer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value instanceof PdfRef) {
      if (visited.has(value.number)) continue;
      visited.add(value.number);
      waiting.push(source.resolve(value));
    } else if (value instanceof PdfString) strings.push(decodeText(value.bytes));
    else if (Array.isArray(value)) waiting.push(...value);
    else if (isDict(value)) waiting.push(...value.values());
    else if (value instanceof PdfStream) {
      waiting.push(value.dict);
      if (isMetadata(value)) strings.push(Buffer.from(source.decode(value)).toString('utf8'));
    }
  }
  return strings;
}

function isMetadata({ dict }: PdfStream): boolean {
  const type = dict.get('Type');
  return type instanceof PdfName && type.text === 'Metadata';
}
