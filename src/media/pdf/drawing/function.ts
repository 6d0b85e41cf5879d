import { cleanCode } from '../copying/data-stream.ts';
import { limits } from '../syntax/limits.ts';
import {
  dictionary,
  either,
  list,
  number,
  numbers,
  stream,
  takeEntries,
} from '../copying/shapes.ts';
import type { Table } from '../copying/shapes.ts';
import { toPacked } from '../file/writer.ts';

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
  stream((source, copy) => {
    const bytes = copy.source.decode(source, limits.parsedBytes);
    const isCode = copy.source.getNumber(source.dict, 'FunctionType') === 4;
    return toPacked(takeEntries(source.dict, table, copy), isCode ? cleanCode(bytes) : bytes);
  }),
);
