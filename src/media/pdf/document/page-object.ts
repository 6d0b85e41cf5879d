import { annotation } from './annotation.ts';
import { cleanContent } from '../drawing/content-stream.ts';
import type { Copy } from '../copying/copy.ts';
import { takeResources } from '../drawing/drawing.ts';
import { tooMuch } from '../filters/flate.ts';
import { limits } from '../syntax/limits.ts';
import { list, name, number, numbers, oneOf, takeEntries } from '../copying/shapes.ts';
import type { Shape, Table } from '../copying/shapes.ts';
import { PdfStream, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { toPacked } from '../file/writer.ts';
import { group } from '../drawing/x-object.ts';

/** A page (ISO 32000-2, 7.7.3.3). Left out are previews, actions, private data, dates and XMP. */
const table = (): Table => ({
  Type: name,
  MediaBox: numbers,
  CropBox: numbers,
  BleedBox: numbers,
  TrimBox: numbers,
  ArtBox: numbers,
  Rotate: number,
  UserUnit: number,
  Group: group,
  Annots: list(annotation),
  StructParents: number,
  Tabs: oneOf('R', 'C', 'S', 'A', 'W'),
});

/** A page that readers see. Removed pages to which something still refers do not count. */
export const page: Shape = (value, copy) =>
  isDict(value) && copy.pages.has(value) ? () => writePage(value, copy) : undefined;

function writePage(dict: PdfDict, copy: Copy): PdfDict {
  const resources = copy.source.getDict(dict, 'Resources') ?? new Map<string, PdfValue>();
  const drawing = cleanContent(getContents(dict, copy), resources, copy);
  return new Map([
    ...takeEntries(dict, table(), copy),
    ['Parent', copy.pageTree],
    ['Resources', takeResources(resources, [drawing], copy)],
    ['Contents', copy.writer.add(toPacked(new Map(), drawing.bytes))],
  ]);
}

/** The drawing instructions of a page; several streams count as one (7.8.2). */
function getContents(dict: PdfDict, { source }: Copy): Buffer {
  const contents = source.resolve(dict.get('Contents'));
  const streams = (Array.isArray(contents) ? contents : [contents]).map(source.resolve);
  const parts: Uint8Array[] = [];
  let left = limits.parsedBytes;
  for (const stream of streams) {
    if (!(stream instanceof PdfStream)) continue;
    const part = source.decode(stream, left);
    parts.push(part, Buffer.from('\n'));
    left -= part.length;
    if (left < 0) throw tooMuch();
  }
  return Buffer.concat(parts);
}
