import { data, packed } from '../copying/data-stream.ts';
import { dictionary, name, number, numbers, string } from '../copying/shapes.ts';

/**
 * An embedded font (ISO 32000-2, 9.9), copied whole: its metadata names the designer and the licence,
 * which the licence often requires to keep.
 */
const fontFile = packed(() => ({
  Length1: number,
  Length2: number,
  Length3: number,
  Subtype: name,
}));

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
