import { cleanCode, packed } from '../copying/data-stream.ts';
import { dictionary, either, list, number, numbers, type Table } from '../copying/shapes.ts';

/** Functions of numbers (ISO 32000-2, 7.10): sampled, exponential, stitched, or calculated by code. */
const table: Table = {
  FunctionType: number,
  Domain: numbers,
  Range: numbers,
  Size: numbers,
  BitsPerSample: number,
  Order: number,
  Encode: numbers,
  Decode: numbers,
  C0: numbers,
  C1: numbers,
  N: number,
  Bounds: numbers,
};

export const pdfFunction = either(
  dictionary(() => ({ ...table, Functions: list(pdfFunction) })),
  packed(
    () => table,
    (bytes, { dict }, { source }) =>
      source.getNumber(dict, 'FunctionType') === 4 ? cleanCode(bytes) : bytes,
  ),
);
