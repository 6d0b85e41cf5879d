import { joinParts, toBytes, toLetters, toNumbers } from '../files/byte-parts.ts';
import { getOrientation, toOrientationExif } from './exif-orientation.ts';
import { toBareProfile } from './icc-profile.ts';
import { markers, toJpegSegments, type JpegSegment } from './jpeg-segments.ts';

/**
 * Removes metadata from a JPEG without changing its pixels: keeps the segments that draw, and rebuilds
 * those that determine how colours are read.
 * @param exif camera data to insert, a TIFF structure
 * @returns undefined unless the bytes are a well-formed JPEG
 */
export function toBareJpeg(bytes: Uint8Array, exif?: Uint8Array): Uint8Array | undefined {
  const segments = toJpegSegments(bytes);
  const drawing = segments?.filter(({ marker }) => drawn.has(marker));
  if (!segments || !drawing?.some(isFrame)) return undefined;
  if (!drawing.some(({ marker }) => marker === markers.scan)) return undefined;
  const lines = segments.find(({ marker }) => marker === markers.lines);
  return joinParts([
    Uint8Array.of(0xff, markers.start),
    ...(segments.some(isJfif) ? [toSegment(0xe0, jfif)] : []),
    ...(exif ? [toSegment(0xe1, exifName, exif)] : []),
    ...segments.filter(isAdobe).slice(-1).map(toBareAdobe),
    ...toProfileSegments(segments),
    ...drawing.map((segment) =>
      isFrame(segment) ? toFrameWithHeight(segment, lines) : segment.bytes,
    ),
    Uint8Array.of(0xff, markers.end),
  ]);
}

/**
 * The same without what cameras and programs wrote into it, except its orientation.
 * @returns undefined unless the bytes are a well-formed JPEG
 */
export function removeCameraData(bytes: Uint8Array): Uint8Array | undefined {
  const segment = toJpegSegments(bytes)?.find((one) =>
    isNamed(one, 0xe1, exifName, exifName.length),
  );
  const orientation = segment ? getOrientation(segment.bytes.subarray(4 + exifName.length)) : 1;
  return toBareJpeg(bytes, orientation > 1 ? toOrientationExif(orientation) : undefined);
}

/** Frame markers of every coding process (C0–CF; C4, C8 and CC are not frames). */
const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Frames, scans, and the tables for decoding them: DHT, DAC, DQT and DRI. */
const drawn = new Set<number>([...frames, markers.scan, 0xc4, 0xcc, 0xdb, 0xdd]);

const isFrame = ({ marker }: JpegSegment) => frames.includes(marker);

const exifName = 'Exif\0\0';
const profileName = 'ICC_PROFILE\0';

/** JFIF 1.01 without a thumbnail; it declares the colours as YCbCr. */
const jfif = 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0';

// As libjpeg recognizes them: it ignores shorter ones.
const isJfif = (one: JpegSegment) => isNamed(one, 0xe0, 'JFIF\0', 14);
const isAdobe = (one: JpegSegment) => isNamed(one, 0xee, 'Adobe', 12);

function isNamed({ marker, bytes }: JpegSegment, wanted: number, name: string, least: number) {
  const isLong = bytes.length >= 4 + least;
  return marker === wanted && isLong && toLetters(bytes, 4, 4 + name.length) === name;
}

/** Keeps only the colour transform of Adobe's segment: without it, CMYK has wrong colours. */
const toBareAdobe = ({ bytes }: JpegSegment) =>
  toSegment(0xee, 'Adobe\0\x64\0\0\0\0', bytes.subarray(15, 16));

/** Writes the height into a frame that left it to a segment after the first scan (DNL). */
function toFrameWithHeight({ bytes }: JpegSegment, lines: JpegSegment | undefined): Uint8Array {
  if (!lines || bytes[5] !== 0 || bytes[6] !== 0) return bytes;
  const copy = bytes.slice();
  copy.set(lines.bytes.subarray(4, 6), 5);
  return copy;
}

/** Rebuilds the colour profile, whose segments state their number and their count. */
function toProfileSegments(segments: readonly JpegSegment[]): Uint8Array[] {
  const found = segments
    .filter((one) => isNamed(one, 0xe2, profileName, 14))
    .sort((one, other) => one.bytes[16]! - other.bytes[16]!);
  if (found.some(({ bytes }, index) => bytes[16] !== index + 1 || bytes[17] !== found.length))
    return [];
  const profile = toBareProfile(joinParts(found.map(({ bytes }) => bytes.subarray(18))));
  if (!profile) return [];
  const count = Math.ceil(profile.length / profilePart);
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * profilePart, (index + 1) * profilePart);
    return toSegment(0xe2, `${profileName}${String.fromCharCode(index + 1, count)}`, part);
  });
}

/** Bytes of a profile that fit into a segment beside length, name and the two numbers (ICC.1, B.4). */
const profilePart = 65_519;

function toSegment(
  marker: number,
  letters: string,
  content: Uint8Array = new Uint8Array(),
): Uint8Array {
  const segment = joinParts([Uint8Array.of(0xff, marker, 0, 0), toBytes(letters), content]);
  toNumbers(segment).setUint16(2, segment.length - 2);
  return segment;
}
