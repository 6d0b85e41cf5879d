import { PdfString } from './values.ts';

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-2, annex D.2), from byte 0x80. */
const high = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** Reads text for people (7.9.2.2). */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    const words = buffer.subarray(2, buffer.length - (buffer.length % 2));
    return Buffer.from(words).swap16().toString('utf16le');
  }
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.subarray(2).toString('utf16le');
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    return buffer.subarray(3).toString('utf8');
  }
  return buffer
    .toString('latin1')
    .replace(/[\x80-\xa0]/g, (one) => high[one.charCodeAt(0) - 0x80] ?? '');
}

/** Writes text for people, as UTF-16 unless it is ASCII. */
export function encodeText(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), true);
}
