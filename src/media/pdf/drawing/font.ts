import { cleanContent } from './content-stream.ts';
import type { Copy } from '../copying/copy.ts';
import { cleanCode, data, packed } from '../copying/data-stream.ts';
import { takeResources } from './drawing.ts';
import { fontDescriptor } from './font-descriptor.ts';
import {
  dictionary,
  either,
  list,
  name,
  number,
  numbers,
  oneOf,
  string,
  type Shape,
} from '../copying/shapes.ts';
import { PdfStream, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { toPacked } from '../file/writer.ts';

const systemInfo = dictionary(() => ({ Registry: string, Ordering: string, Supplement: number }));

/** Which characters the codes of a text mean (ISO 32000-2, 9.7.5 and 9.10.3). */
const characterMap: Shape = either(
  name,
  packed(
    () => ({
      Type: name,
      CMapName: name,
      CIDSystemInfo: systemInfo,
      WMode: number,
      UseCMap: characterMap,
    }),
    cleanCode,
  ),
);

const encoding = dictionary(() => ({
  Type: name,
  BaseEncoding: name,
  Differences: list(either(number, name)),
}));

const glyphWidths = list(either(number, numbers));

/** Fonts (9.5 to 9.8). */
const entries = dictionary(() => ({
  Type: name,
  Subtype: oneOf('Type0', 'Type1', 'MMType1', 'TrueType', 'Type3', 'CIDFontType0', 'CIDFontType2'),
  BaseFont: name,
  FirstChar: number,
  LastChar: number,
  Widths: numbers,
  FontDescriptor: fontDescriptor,
  Encoding: either(encoding, characterMap),
  ToUnicode: characterMap,
  DescendantFonts: list(font),
  CIDSystemInfo: systemInfo,
  DW: number,
  W: glyphWidths,
  DW2: numbers,
  W2: glyphWidths,
  CIDToGIDMap: either(name, data),
  FontBBox: numbers,
  FontMatrix: numbers,
}));

export const font: Shape = (value, copy) =>
  isDict(value)
    ? () => new Map([...(entries(value, copy)!() as PdfDict), ...takeGlyphs(value, copy)])
    : undefined;

/** The glyphs of a font whose glyphs are drawings (9.6.4), with the resources they use. */
function takeGlyphs(dict: PdfDict, copy: Copy): PdfDict {
  const glyphs = copy.source.getDict(dict, 'CharProcs');
  if (!glyphs) return new Map();
  const resources = copy.source.getDict(dict, 'Resources') ?? new Map<string, PdfValue>();
  const drawings = [...glyphs].flatMap(([key, value]) => {
    const glyph = copy.source.resolve(value);
    if (!(glyph instanceof PdfStream)) return [];
    return [{ key, ...cleanContent(copy.source.decode(glyph), resources, copy) }];
  });
  const written = drawings.map(({ key, bytes }) => {
    return [key, copy.writer.add(toPacked(new Map(), bytes))] as const;
  });
  return new Map([
    ['CharProcs', new Map(written)],
    ['Resources', takeResources(resources, drawings, copy)],
  ]);
}
