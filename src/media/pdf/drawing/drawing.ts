import { colorSpace } from './color-space.ts';
import { cleanContent, type Drawing } from './content-stream.ts';
import type { Copy } from '../copying/copy.ts';
import { extGState } from './ext-g-state.ts';
import { font } from './font.ts';
import { propertyList } from './marked-content.ts';
import { pattern, shading } from './pattern.ts';
import { dictionary, named, type Table } from '../copying/shapes.ts';
import { PdfStream, toDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { toPacked } from '../file/writer.ts';
import { xObject } from './x-object.ts';

/** What drawing instructions use by name (ISO 32000-2, 7.8.3). */
const categories = (): Table => ({
  ExtGState: extGState,
  ColorSpace: colorSpace,
  Pattern: pattern,
  Shading: shading,
  XObject: xObject,
  Font: font,
  Properties: propertyList,
});

/** Resources of forms, for which it is unknown what uses them. */
export const allResources = dictionary(() =>
  Object.fromEntries(Object.entries(categories()).map(([key, shape]) => [key, named(shape)])),
);

/** Spaces that are used without being named (8.6.5.6). */
const implied = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'];

/** Writes a stream of drawing instructions, with those resources that they use. */
export function writeDrawing(source: PdfStream, entries: PdfDict, copy: Copy): PdfStream {
  const resources = copy.source.getDict(source.dict, 'Resources') ?? new Map<string, PdfValue>();
  const bytes = copy.source.decode(source);
  const drawing = cleanContent(bytes, resources, copy);
  const used = takeResources(resources, [drawing], copy);
  return toPacked(new Map([...entries, ['Resources', used]]), drawing.bytes);
}

/** The resources that some drawings use; nobody sees the others. */
export function takeResources(
  resources: PdfDict,
  drawings: readonly Drawing[],
  copy: Copy,
): PdfDict {
  const taken: PdfDict = new Map();
  for (const [category, shape] of Object.entries(categories())) {
    const things = copy.source.getDict(resources, category);
    const kept: PdfDict = new Map();
    const names = drawings.flatMap(({ used }) => [...(used.get(category) ?? [])]);
    for (const key of new Set([...names, ...(category === 'ColorSpace' ? implied : [])])) {
      lendResources(copy.source.resolve(things?.get(key)), resources);
      const value = copy.take(things?.get(key), shape);
      if (value !== undefined) kept.set(key, value);
    }
    if (category === 'XObject') {
      for (const { images } of drawings) for (const [key, ref] of images) kept.set(key, ref);
    }
    if (kept.size > 0) taken.set(category, kept);
  }
  return taken;
}

/** Forms and Type 3 fonts without resources use those of their page (8.10.1, 9.6.4). */
function lendResources(value: PdfValue | undefined, resources: PdfDict): void {
  const dict = toDict(value);
  const isDrawing = value instanceof PdfStream ? !dict?.has('Width') : dict?.has('CharProcs');
  if (dict && isDrawing && !dict.has('Resources')) dict.set('Resources', resources);
}
