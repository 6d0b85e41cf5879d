import { textStyle } from '../drawing/content-stream.ts';
import { annotation } from './annotation.ts';
import { allResources } from '../drawing/drawing.ts';
import {
  dictionary,
  either,
  flag,
  list,
  name,
  number,
  numbers,
  oneOf,
  oneOrMore,
  string,
} from '../copying/shapes.ts';
import type { Table } from '../copying/shapes.ts';

/**
 * A form field (ISO 32000-2, 12.7.4) with its value. Left out are actions, names for export, and the
 * formatted copy of the text. Signature fields keep only their appearance.
 */
export const field = (): Table => ({
  FT: oneOf('Btn', 'Tx', 'Ch'),
  Parent: annotation,
  Kids: list(annotation),
  T: string,
  TU: string,
  Ff: number,
  V: either(name, oneOrMore(string)),
  DV: either(name, oneOrMore(string)),
  DA: textStyle,
  Q: number,
  MaxLen: number,
  Opt: list(either(string, list(string))),
  TI: number,
  I: numbers,
});

/** The form of a document (12.7.3). Left out are XFA, which scripts fill in, and the order of calculations. */
export const form = dictionary(() => ({
  Fields: list(annotation),
  NeedAppearances: flag,
  DR: allResources,
  DA: textStyle,
  Q: number,
}));
