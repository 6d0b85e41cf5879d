import { crc32 } from 'node:zlib';
import { joinParts, toBytes, toNumbers } from '../files/byte-parts.ts';

/** Of a PNG's signature and first chunk, `IHDR`, in bytes. */
const pngHeader = 33;

/**
 * Writes a credit into a picture, where picture desks look for it: as XMP, in the property that the IPTC Photo Metadata
 * Standard (2023.2) calls Credit Line. The file says nothing else, and its pixels stay as they are.
 *
 * @param bytes a JPEG or PNG without metadata
 */
export function embedCredit(bytes: Uint8Array, credit: string): Uint8Array {
  const xmp = new TextEncoder().encode(formatXmp(credit));
  if (bytes[0] === 0x89) {
    // Uncompressed, without language and translated keyword (PNG specification, section 11.3.3.4).
    const chunk = toChunk('iTXt', joinParts([toBytes('XML:com.adobe.xmp\0\0\0\0\0'), xmp]));
    return insert(bytes, pngHeader, chunk);
  }
  // After the JFIF segment, which must be the first, if there is one.
  const at = bytes[3] === 0xe0 ? 4 + toNumbers(bytes).getUint16(4) : 2;
  return insert(bytes, at, toJpegSegment(xmp));
}

/** A chunk of a PNG, with its length and checksum (PNG specification, section 5.3). */
function toChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = joinParts([new Uint8Array(4), toBytes(type), content, new Uint8Array(4)]);
  const numbers = toNumbers(chunk);
  numbers.setUint32(0, content.length);
  numbers.setUint32(8 + content.length, crc32(chunk.subarray(4, -4)));
  return chunk;
}

/** An APP1 segment (XMP specification, part 3, section 1.1.3). A field is far shorter than its limit of 64 KB. */
function toJpegSegment(xmp: Uint8Array): Uint8Array {
  const segment = joinParts([new Uint8Array(4), toBytes('http://ns.adobe.com/xap/1.0/\0'), xmp]);
  const numbers = toNumbers(segment);
  numbers.setUint16(0, 0xffe1);
  numbers.setUint16(2, segment.length - 2);
  return segment;
}

const insert = (bytes: Uint8Array, at: number, part: Uint8Array): Uint8Array =>
  joinParts([bytes.subarray(0, at), part, bytes.subarray(at)]);

const formatXmp = (credit: string): string =>
  [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    `<photoshop:Credit>${credit.replaceAll(/[&<>]/g, (sign) => entities[sign]!)}</photoshop:Credit>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
