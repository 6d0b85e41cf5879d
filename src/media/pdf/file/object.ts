import { message } from '../../../languages/message.ts';
import { applyFilter, toFullName, unknownFilter, type Filter } from '../filters/filters.ts';
import { Keyword, Lexer } from '../syntax/lexer.ts';
import { limits } from '../syntax/limits.ts';
import { readUntil } from '../syntax/parser.ts';
import { PdfError, corrupt } from '../syntax/problems.ts';
import { PdfName, PdfStream, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

const direct: Resolve = (value) => value;

export interface FileObject {
  readonly value: PdfValue;
  /** Offset after the bytes of a stream. */
  readonly streamEnd?: number;
}

/**
 * Reads the object at an offset; undefined when none begins there.
 * @param resolve finds the length of a stream when it is a separate object
 */
export function readObject(
  bytes: Buffer,
  offset: number,
  resolve = direct,
): FileObject | undefined {
  const lexer = new Lexer(bytes, offset);
  const [number, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
  if (typeof number !== 'number' || typeof generation !== 'number') return undefined;
  if (!(word instanceof Keyword) || word.text !== 'obj') return undefined;
  const { values, end } = readBody(lexer, number);
  const [value = null] = values;
  if (end !== 'stream' || !isDict(value)) return { value };
  const start = skipLineEnd(bytes, lexer.position);
  const length = findLength(bytes, start, resolve(value.get('Length')));
  const stream = new PdfStream(value, bytes.subarray(start, start + length));
  return { value: stream, streamEnd: start + length };
}

/** The values up to the end of an object. @throws PdfError with the object's number */
function readBody(lexer: Lexer, number: number): ReturnType<typeof readUntil> {
  try {
    return readUntil(lexer, ['endobj', 'stream', 'obj']);
  } catch (error) {
    if (!(error instanceof PdfError) || error.problem.code !== 'document-corrupt') throw error;
    throw corrupt(message('object {number} in it makes no sense', { number }));
  }
}

function skipLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : at;
}

/** The length that the stream states if its end is there, else up to its end. */
function findLength(bytes: Buffer, start: number, stated: PdfValue | undefined): number {
  if (typeof stated === 'number' && stated >= 0 && start + stated <= bytes.length) {
    const next = new Lexer(bytes, start + stated).next();
    if (next instanceof Keyword && next.text === 'endstream') return stated;
  }
  const end = bytes.indexOf('endstream', start);
  if (end === -1) throw corrupt('a part of it was cut short');
  const line =
    bytes[end - 1] === 10 ? (bytes[end - 2] === 13 ? 2 : 1) : bytes[end - 1] === 13 ? 1 : 0;
  return Math.max(0, end - line - start);
}

/** The filters of a stream, in the order of decompression. */
export function toFilters(dict: PdfDict, resolve = direct): Filter[] {
  const names = toList(resolve(dict.get('Filter'))).map(resolve);
  const parms = toList(resolve(dict.get('DecodeParms'))).map(resolve);
  return names.map((name, at) => {
    if (!(name instanceof PdfName)) throw unknownFilter('');
    const own = parms[at];
    return {
      name: toFullName(name.text),
      parms: isDict(own) ? toResolved(own, resolve) : new Map(),
    };
  });
}

/** Streams among the parameters, which JBIG2 shares between pictures, stay references. */
function toResolved(parms: PdfDict, resolve: Resolve): PdfDict {
  return new Map(
    [...parms].map(([key, value]) => {
      const found = resolve(value) ?? null;
      return [key, found instanceof PdfStream ? value : found];
    }),
  );
}

const toList = (value: PdfValue | undefined): (PdfValue | undefined)[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Decompresses a parsed stream that does not depend on other objects, such as the index. */
export function decodeWhole(stream: PdfStream, resolve = direct): Uint8Array {
  return toFilters(stream.dict, resolve).reduce(
    (bytes, filter) => applyFilter(filter, bytes, limits.parsedBytes),
    stream.bytes,
  );
}
