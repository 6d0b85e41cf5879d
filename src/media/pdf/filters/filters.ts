import { message } from '../../../languages/message.ts';
import { toExcerpt } from '../../../languages/wording/excerpt.ts';
import { corrupt } from '../syntax/problems.ts';
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from './ascii-filters.ts';
import { inflate } from './flate.ts';
import { decodeLzw } from './lzw.ts';
import { removePredictor } from './predictor.ts';
import type { PdfDict } from '../syntax/values.ts';

/** One step of decompressing a stream. */
export interface Filter {
  /** In full: `FlateDecode`. */
  readonly name: string;
  readonly parms: PdfDict;
}

/** Abbreviations for inline images (ISO 32000-2, table 92), which viewers accept everywhere. */
const shortFilters: Record<string, string> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

export const toFullName = (name: string): string =>
  Object.hasOwn(shortFilters, name) ? shortFilters[name]! : name;

/** Filters that decode pictures; their input is cleaned, not decoded. */
const pictureFilters = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'];

export const isPictureFilter = ({ name }: Filter): boolean => pictureFilters.includes(name);

/** `limit` is the most bytes of the result. */
type Decode = (bytes: Uint8Array, limit: number, parms: PdfDict) => Uint8Array;

const decoders: Record<string, Decode> = {
  ASCIIHexDecode: decodeAsciiHex,
  ASCII85Decode: decodeAscii85,
  RunLengthDecode: decodeRunLength,
  FlateDecode: inflate,
  LZWDecode: (bytes, limit, parms) => decodeLzw(bytes, limit, parms.get('EarlyChange') !== 0),
};

/**
 * Applies a filter. `applyFilter` handles predictors, because pictures keep them.
 * @throws PdfError for unknown filters and those of pictures
 */
export function applyBareFilter(
  { name, parms }: Filter,
  bytes: Uint8Array,
  limit: number,
): Uint8Array {
  if (!Object.hasOwn(decoders, name)) throw unknownFilter(name);
  return decoders[name]!(bytes, limit, parms);
}

export const applyFilter: typeof applyBareFilter = (filter, bytes, limit) =>
  removePredictor(applyBareFilter(filter, bytes, limit), filter.parms);

export const unknownFilter = (name: string) =>
  corrupt(
    message('a part of it is packed in an unknown way ({name})', { name: toExcerpt(name, 40) }),
  );
