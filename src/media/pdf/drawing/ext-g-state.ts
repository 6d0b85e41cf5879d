import { font } from './font.ts';
import { pdfFunction } from './function.ts';
import {
  dictionary,
  either,
  flag,
  list,
  name,
  number,
  numbers,
  oneOrMore,
  tuple,
} from '../copying/shapes.ts';
import { xObject } from './x-object.ts';

const softMask = dictionary(() => ({
  Type: name,
  S: name,
  G: xObject,
  BC: numbers,
  TR: either(name, pdfFunction),
}));

/** Graphics state (ISO 32000-2, 8.4.5). Left out is what only printing presses need: halftones, black generation. */
export const extGState = dictionary(() => ({
  Type: name,
  LW: number,
  LC: number,
  LJ: number,
  ML: number,
  D: list(either(number, numbers)),
  RI: name,
  OP: flag,
  op: flag,
  OPM: number,
  Font: tuple(either(font, number)),
  FL: number,
  SM: number,
  SA: flag,
  BM: oneOrMore(name),
  SMask: either(name, softMask),
  CA: number,
  ca: number,
  AIS: flag,
  TK: flag,
  TR: either(name, oneOrMore(pdfFunction)),
  TR2: either(name, oneOrMore(pdfFunction)),
}));
