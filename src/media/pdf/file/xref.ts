import { Keyword, Lexer } from '../syntax/lexer.ts';
import { limits } from '../syntax/limits.ts';
import { readItem } from '../syntax/parser.ts';
import { corrupt, excessive } from '../syntax/problems.ts';
import { readObject, decodeWhole } from './object.ts';
import { PdfStream, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';

/** Where an object is: at an offset in the file, or in the object stream with this number. */
export type ObjectLocation =
  | { readonly offset: number }
  | { readonly objectStream: number }
  | 'free';

/** The index of a file: the positions of its objects, and the trailer. */
export interface Index {
  readonly locations: Map<number, ObjectLocation>;
  readonly trailer: PdfDict;
}

/**
 * Reads the index as viewers do: the newest section first, older ones for objects not in it.
 * @throws PdfError when it is damaged; `findObjects` may still rebuild it
 */
export function readIndex(bytes: Buffer): Index {
  const locations = new Map<number, ObjectLocation>();
  let trailer: PdfDict | undefined;
  const waiting: PdfValue[] = [findStart(bytes)];
  const visited = new Set<PdfValue>();
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (typeof offset !== 'number' || visited.has(offset)) continue;
    visited.add(offset);
    const section = readSection(bytes, offset, locations);
    trailer ??= section;
    // In a hybrid file, the stream is for newer viewers and takes precedence over older sections.
    waiting.push(section.get('Prev') ?? null, section.get('XRefStm') ?? null);
  }
  if (!trailer || locations.size === 0) throw lost();
  return { locations, trailer };
}

function findStart(bytes: Buffer): number {
  const at = bytes.lastIndexOf('startxref');
  const offset = at === -1 ? undefined : new Lexer(bytes, at + 9).next();
  if (typeof offset !== 'number') throw lost();
  return offset;
}

function readSection(
  bytes: Buffer,
  offset: number,
  locations: Map<number, ObjectLocation>,
): PdfDict {
  const lexer = new Lexer(bytes, offset);
  const first = lexer.next();
  if (first instanceof Keyword && first.text === 'xref') return readTable(lexer, locations);
  const object = readObject(bytes, offset)?.value;
  if (!(object instanceof PdfStream)) throw lost();
  readXrefStream(object, locations);
  return object.dict;
}

function readTable(lexer: Lexer, locations: Map<number, ObjectLocation>): PdfDict {
  for (let first = lexer.next(); typeof first === 'number'; first = lexer.next()) {
    const count = lexer.next();
    if (typeof count !== 'number') throw lost();
    for (let number = first; number < first + count; number += 1) {
      const [offset, , kind] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof offset !== 'number' || !(kind instanceof Keyword)) throw lost();
      addLocation(locations, number, kind.text === 'n' ? { offset } : 'free');
    }
  }
  const trailer = readItem(lexer);
  if (!isDict(trailer as PdfDict)) throw lost();
  return trailer as PdfDict;
}

/** An index as a stream (ISO 32000-2, 7.5.8): rows of numbers with as many bytes as /W says. */
function readXrefStream(stream: PdfStream, locations: Map<number, ObjectLocation>): void {
  const widths = toNumbers(stream.dict.get('W'));
  const data = Buffer.from(decodeWhole(stream));
  const size = stream.dict.get('Size');
  const ranges = stream.dict.has('Index') ? toNumbers(stream.dict.get('Index')) : [0, Number(size)];
  if (widths.length < 3 || widths.some((width) => width > 6)) throw lost();
  let at = 0;
  const read = (width: number, usual: number) => {
    const value = width === 0 ? usual : data.readUIntBE(at, width);
    at += width;
    return value;
  };
  const rowLength = widths[0]! + widths[1]! + widths[2]!;
  if (rowLength === 0) throw lost();
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let row = 0; row < ranges[range + 1]! && at + rowLength <= data.length; row += 1) {
      const kind = read(widths[0]!, 1);
      const [where] = [read(widths[1]!, 0), read(widths[2]!, 0)];
      const location =
        kind === 1 ? { offset: where } : kind === 2 ? { objectStream: where } : 'free';
      addLocation(locations, ranges[range]! + row, location);
    }
  }
}

function addLocation(
  locations: Map<number, ObjectLocation>,
  number: number,
  location: ObjectLocation,
): void {
  if (locations.has(number)) return;
  locations.set(number, location);
  if (locations.size > limits.objects) throw tooManyObjects();
}

const toNumbers = (value: PdfValue | undefined): number[] =>
  Array.isArray(value)
    ? value
        .filter((one) => typeof one === 'number')
        .filter((one) => Number.isInteger(one) && one >= 0)
    : [];

const lost = () => corrupt('the index of its parts is missing');

export const tooManyObjects = () => excessive('it has too many parts');
