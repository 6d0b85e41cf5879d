import { toComponents } from '../image-data/color-components.ts';
import type { Copy } from '../copying/copy.ts';
import { writeImage } from './image.ts';
import { isSpace, type Lexer } from '../syntax/lexer.ts';
import { readUntil } from '../syntax/parser.ts';
import { corrupt } from '../syntax/problems.ts';
import { PdfName, PdfStream, type PdfDict, type PdfRef, type PdfValue } from '../syntax/values.ts';

/** The full names for the abbreviations in inline images (ISO 32000-2, tables 91 and 92). */
const keys: Record<string, string> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};
const colorSpaces: Record<string, string> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
};

/**
 * Turns an inline image into a picture object, so that it is cleaned like any other and its end is
 * unambiguous. The lexer must be after `BI`, and is then after `EI`.
 */
export function takeInlineImage(lexer: Lexer, resources: PdfDict, copy: Copy): PdfRef {
  const { values } = readUntil(lexer, ['ID']);
  const dict: PdfDict = new Map();
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = values[at];
    if (key instanceof PdfName) dict.set(keys[key.text] ?? key.text, values[at + 1]!);
  }
  const spaces = copy.source.getDict(resources, 'ColorSpace');
  const space = dict.get('ColorSpace');
  if (space) dict.set('ColorSpace', toColorSpace(space, spaces));
  const start = lexer.position + 1;
  const end = dict.has('Filter') ? findEnd(lexer.bytes, start) : start + toLength(dict, copy);
  lexer.position = lexer.bytes.indexOf('EI', end) + 2;
  if (lexer.position === 1) throw lost();
  const data = new PdfStream(dict, lexer.bytes.subarray(start, end));
  return copy.writer.add(writeImage(data, copy));
}

function toColorSpace(space: PdfValue, named: PdfDict | undefined): PdfValue {
  if (Array.isArray(space))
    return space.map((part) => (part instanceof PdfName ? toFull(part) : part));
  if (!(space instanceof PdfName)) return space;
  return named?.get(space.text) ?? toFull(space);
}

const toFull = ({ text }: PdfName) =>
  new PdfName(Object.hasOwn(colorSpaces, text) ? colorSpaces[text]! : text);

function toLength(dict: PdfDict, { source }: Copy): number {
  const isMask = dict.get('ImageMask') === true;
  const components = isMask ? 1 : (toComponents(dict.get('ColorSpace'), source) ?? 1);
  const bits = isMask ? 1 : (source.getNumber(dict, 'BitsPerComponent') ?? 8);
  const rowBits = (source.getNumber(dict, 'Width') ?? 0) * components * bits;
  return Math.ceil(rowBits / 8) * (source.getNumber(dict, 'Height') ?? 0);
}

/** Compressed data may contain `EI` by chance; only the real one is followed by instructions, which are letters. */
function findEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf('EI', start); at !== -1; at = bytes.indexOf('EI', at + 1)) {
    const after = bytes.subarray(at + 2, at + 12);
    const isWord =
      (at === start || isSpace(bytes[at - 1]) || bytes[at - 1] === 0x3e) && isSpace(after[0]);
    if (isWord && after.every((byte) => isSpace(byte) || (byte >= 32 && byte < 127))) return at;
  }
  throw lost();
}

const lost = () => corrupt('a picture in it has no end');
