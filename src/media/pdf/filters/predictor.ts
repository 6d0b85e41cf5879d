import { corrupt } from '../syntax/problems.ts';
import type { PdfDict } from '../syntax/values.ts';

/** How the rows of a picture or table were prepared for compression (ISO 32000-2, 7.4.4.4). */
export interface Prediction {
  /** 1 none, 2 TIFF, 10 and above PNG: each row begins with its kind. */
  readonly predictor: number;
  /** Bytes of a row, without the one that PNG puts before it. */
  readonly rowLength: number;
  /** Bytes from one pixel to the next, at least 1. */
  readonly step: number;
}

export function toPrediction(parms: PdfDict): Prediction {
  const get = (key: string, usual: number) => {
    const value = parms.get(key);
    return typeof value === 'number' && value > 0 ? Math.floor(value) : usual;
  };
  const bits = get('Colors', 1) * get('BitsPerComponent', 8);
  return {
    predictor: get('Predictor', 1),
    rowLength: Math.ceil((bits * get('Columns', 1)) / 8),
    step: Math.max(1, bits >> 3),
  };
}

/** Undoes a prediction. */
export function removePredictor(bytes: Uint8Array, parms: PdfDict): Uint8Array {
  const { predictor, rowLength, step } = toPrediction(parms);
  if (predictor < 2) return bytes;
  if (predictor === 2) {
    if (parms.has('BitsPerComponent') && parms.get('BitsPerComponent') !== 8) {
      throw corrupt('a part of it is packed in an unusual way');
    }
    const result = Uint8Array.from(bytes);
    for (let at = 0; at < result.length; at += 1) {
      if (at % rowLength >= step) result[at] = result[at]! + result[at - step]!;
    }
    return result;
  }
  const rows = Math.ceil(bytes.length / (rowLength + 1));
  // Allocate by the data: the document may state any row length.
  const result = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let row = 0; row < rows; row += 1) {
    const source = bytes.subarray(row * (rowLength + 1), (row + 1) * (rowLength + 1));
    undoRow(source, result, row * rowLength, rowLength, step);
  }
  return result;
}

/** One row of PNG's filters (ISO/IEC 15948, 9.2). */
function undoRow(
  source: Uint8Array,
  result: Uint8Array,
  start: number,
  length: number,
  step: number,
): void {
  for (let at = 0; at < source.length - 1; at += 1) {
    const left = at < step ? 0 : result[start + at - step]!;
    const up = start === 0 ? 0 : result[start + at - length]!;
    const corner = at < step || start === 0 ? 0 : result[start + at - length - step]!;
    result[start + at] = source[at + 1]! + predict(source[0]!, left, up, corner);
  }
}

function predict(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(
    Math.abs,
  );
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}
