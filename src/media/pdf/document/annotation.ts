import { textStyle } from '../drawing/content-stream.ts';
import { action, destination } from './destination.ts';
import { field } from './form-field.ts';
import { optionalContent } from '../drawing/optional-content.ts';
import {
  dictionary,
  either,
  flag,
  list,
  name,
  named,
  number,
  numbers,
  string,
  variants,
} from '../copying/shapes.ts';
import type { Shape, Table } from '../copying/shapes.ts';
import { page } from './page-object.ts';
import { xObject } from '../drawing/x-object.ts';

/**
 * The entries of every annotation (ISO 32000-2, 12.5.2). Left out are author and date (/T, /M,
 * /CreationDate, /NM), subject (/Subj), the formatted copy of the text (/RC, /DS), replies (/IRT), the
 * pop-up window (/Popup), and automatic actions (/AA).
 */
const common = (): Table => ({
  Type: name,
  Subtype: name,
  Rect: numbers,
  Contents: string,
  P: page,
  F: number,
  AP: dictionary(() => ({ N: either(xObject, named(xObject)) })),
  AS: name,
  Border: list(either(number, numbers)),
  BS: borderStyle,
  BE: dictionary(() => ({ S: name, I: number })),
  C: numbers,
  CA: number,
  ca: number,
  BM: name,
  Lang: string,
  StructParent: number,
  OC: optionalContent,
});

const borderStyle = dictionary(() => ({ Type: name, W: number, S: name, D: numbers }));

/** Additional entries of each kind (12.5.6) that readers see. */
const own: Readonly<Record<string, () => Table>> = {
  Link: () => ({ A: action, Dest: destination, H: name, QuadPoints: numbers }),
  Text: () => ({ Name: name, Open: flag }),
  FreeText: () => ({ DA: textStyle, Q: number, CL: numbers, IT: name, RD: numbers, LE: name }),
  Highlight: () => ({ QuadPoints: numbers }),
  Underline: () => ({ QuadPoints: numbers }),
  Squiggly: () => ({ QuadPoints: numbers }),
  StrikeOut: () => ({ QuadPoints: numbers }),
  Line: () => ({
    L: numbers,
    LE: list(name),
    IC: numbers,
    LL: number,
    LLE: number,
    LLO: number,
    Cap: flag,
    CP: name,
    CO: numbers,
    IT: name,
  }),
  Square: () => ({ IC: numbers, RD: numbers }),
  Circle: () => ({ IC: numbers, RD: numbers }),
  Polygon: () => ({ Vertices: numbers, LE: list(name), IC: numbers, IT: name }),
  PolyLine: () => ({ Vertices: numbers, LE: list(name), IC: numbers, IT: name }),
  Ink: () => ({ InkList: list(numbers) }),
  Caret: () => ({ RD: numbers, Sy: name }),
  Stamp: () => ({ Name: name }),
  Watermark: () => ({}),
  Widget: () => ({ ...field(), H: name, MK: appearance }),
};

/** The default appearance of a field (12.5.6.19). */
const appearance = dictionary(() => ({
  R: number,
  BC: numbers,
  BG: numbers,
  CA: string,
  RC: string,
  AC: string,
  I: xObject,
  TP: number,
}));

const shapes = new Map(
  Object.entries(own).map(([subtype, table]) => [
    subtype,
    dictionary(() => ({ ...common(), ...table() })),
  ]),
);

const bareField = dictionary(() => field());

/** A link, note or field on a page that readers see; or the parent of fields, which is on no page. */
export const annotation: Shape = variants((dict, copy) => {
  if (!copy.annotations.has(dict)) return undefined;
  const subtype = copy.source.getName(dict, 'Subtype');
  return subtype === undefined ? bareField : shapes.get(subtype);
});
