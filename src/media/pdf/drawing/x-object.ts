import { colorSpace } from './color-space.ts';
import { writeDrawing } from './drawing.ts';
import { image } from './image.ts';
import { optionalContent } from './optional-content.ts';
import { dictionary, flag, name, number, numbers, stream, takeEntries } from '../copying/shapes.ts';
import type { Shape, Table } from '../copying/shapes.ts';
import { PdfName, PdfStream } from '../syntax/values.ts';

/** How a drawing blends with what is below (ISO 32000-2, 11.6.6). */
export const group = dictionary(() => ({
  Type: name,
  S: name,
  CS: colorSpace,
  I: flag,
  K: flag,
}));

/** A form XObject (8.10). Left out are references to other files, private data and dates. */
const table: Table = {
  FormType: number,
  BBox: numbers,
  Matrix: numbers,
  Group: group,
  StructParent: number,
  StructParents: number,
  OC: optionalContent,
};

const form = stream((source, copy) => {
  const entries = new Map([
    ['Type', new PdfName('XObject')],
    ['Subtype', new PdfName('Form')],
    ...takeEntries(source.dict, table, copy),
  ]);
  return writeDrawing(source, entries, copy);
});

/** A picture or a drawing. PostScript, which only some printers run, is neither. */
export const xObject: Shape = (value, copy) => {
  if (!(value instanceof PdfStream)) return undefined;
  const subtype = copy.source.getName(value.dict, 'Subtype');
  if (subtype === 'Image') return image(value, copy);
  return subtype === 'Form' || value.dict.has('BBox') ? form(value, copy) : undefined;
};
