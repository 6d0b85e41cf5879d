import { colorSpace } from './color-space.ts';
import type { Copy } from '../copying/copy.ts';
import { packed } from '../copying/data-stream.ts';
import { cleanImageData } from '../image-data/image-data.ts';
import { cleanJbig2 } from '../image-data/jbig2.ts';
import { toFilters } from '../file/object.ts';
import { optionalContent } from './optional-content.ts';
import { either, flag, name, number, numbers, stream, takeEntries } from '../copying/shapes.ts';
import type { Table } from '../copying/shapes.ts';
import { PdfName, PdfStream } from '../syntax/values.ts';

/** A picture (ISO 32000-2, 8.9.5). Left out are alternates (/Alternates) and XMP. */
export const image = stream((source, copy) => writeImage(source, copy));

const table: Table = {
  Width: number,
  Height: number,
  BitsPerComponent: number,
  ColorSpace: colorSpace,
  ImageMask: flag,
  Intent: name,
  Decode: numbers,
  Interpolate: flag,
  Mask: either(image, numbers),
  SMask: image,
  SMaskInData: number,
  Matte: numbers,
  StructParent: number,
  OC: optionalContent,
};

/** Parameters of filters (7.4), without predictors for data that is compressed again. */
const parameters: Table = {
  Predictor: number,
  Colors: number,
  BitsPerComponent: number,
  Columns: number,
  K: number,
  EndOfLine: flag,
  EncodedByteAlign: flag,
  Rows: number,
  EndOfBlock: flag,
  BlackIs1: flag,
  DamagedRowsBeforeError: number,
  ColorTransform: number,
  JBIG2Globals: packed(
    () => ({}),
    (bytes) => cleanJbig2(bytes) ?? new Uint8Array(),
  ),
};

/** Writes a picture with cleaned data. */
export function writeImage(image: PdfStream, copy: Copy): PdfStream {
  const { source } = copy;
  const size = {
    width: source.getNumber(image.dict, 'Width') ?? 0,
    height: source.getNumber(image.dict, 'Height') ?? 0,
    bits: source.getNumber(image.dict, 'BitsPerComponent') ?? 8,
    colorSpace: image.dict.get('ColorSpace'),
    isMask: source.resolve(image.dict.get('ImageMask')) === true,
  };
  const filters = toFilters(image.dict, source.resolve);
  const { bytes, filter } = cleanImageData(image.bytes, filters, size, copy);
  const parms = takeEntries(filter.parms, parameters, copy);
  return new PdfStream(
    new Map([
      ['Type', new PdfName('XObject')],
      ['Subtype', new PdfName('Image')],
      ...takeEntries(image.dict, table, copy),
      ['Filter', new PdfName(filter.name)],
      ...(parms.size > 0 ? [['DecodeParms', parms] as const] : []),
    ]),
    bytes,
  );
}
