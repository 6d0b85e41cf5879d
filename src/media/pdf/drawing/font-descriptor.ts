import { data } from '../copying/data-stream.ts';
import { limits } from '../syntax/limits.ts';
import {
  dictionary,
  name,
  number,
  numbers,
  stream,
  string,
  takeEntries,
} from '../copying/shapes.ts';
import { toPacked } from '../file/writer.ts';

/**
 * An embedded font (ISO 32000-2, 9.9), copied whole: its metadata names the designer and the licence,
 * which the licence often requires to keep.
 */
const fontFile = stream((source, copy) => {
  const entries = { Length1: number, Length2: number, Length3: number, Subtype: name };
  const bytes = copy.source.decode(source, limits.parsedBytes);
  return toPacked(takeEntries(source.dict, entries, copy), bytes);
});

/** What a font looks like (9.8). */
export const fontDescriptor = dictionary(() => ({
  Type: name,
  FontName: name,
  FontFamily: string,
  FontStretch: name,
  FontWeight: number,
  Flags: number,
  FontBBox: numbers,
  ItalicAngle: number,
  Ascent: number,
  Descent: number,
  Leading: number,
  CapHeight: number,
  XHeight: number,
  StemV: number,
  StemH: number,
  AvgWidth: number,
  MaxWidth: number,
  MissingWidth: number,
  FontFile: fontFile,
  FontFile2: fontFile,
  FontFile3: fontFile,
  CharSet: string,
  Style: dictionary(() => ({ Panose: string })),
  Lang: name,
  CIDSet: data,
}));
