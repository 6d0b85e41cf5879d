import { packed } from '../copying/data-stream.ts';
import { colorSpace } from './color-space.ts';
import { writeDrawing } from './drawing.ts';
import { extGState } from './ext-g-state.ts';
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
  stream,
  takeEntries,
} from '../copying/shapes.ts';
import type { Table } from '../copying/shapes.ts';

/** A gradient (ISO 32000-2, 8.7.4.5). */
const shadingTable = (): Table => ({
  ShadingType: number,
  ColorSpace: colorSpace,
  Background: numbers,
  BBox: numbers,
  AntiAlias: flag,
  Coords: numbers,
  Domain: numbers,
  Matrix: numbers,
  Function: oneOrMore(pdfFunction),
  Extend: list(flag),
  BitsPerCoordinate: number,
  BitsPerComponent: number,
  BitsPerFlag: number,
  Decode: numbers,
  VerticesPerRow: number,
});

export const shading = either(dictionary(shadingTable), packed(shadingTable));

/** Tiles (8.7.3). */
const tilingTable: Table = {
  Type: name,
  PatternType: number,
  PaintType: number,
  TilingType: number,
  BBox: numbers,
  XStep: number,
  YStep: number,
  Matrix: numbers,
};

export const pattern = either(
  dictionary(() => ({
    Type: name,
    PatternType: number,
    Shading: shading,
    Matrix: numbers,
    ExtGState: extGState,
  })),
  stream((source, copy) => writeDrawing(source, takeEntries(source.dict, tilingTable, copy), copy)),
);
