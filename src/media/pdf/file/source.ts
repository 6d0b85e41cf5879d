import { applyFilter } from '../filters/filters.ts';
import { tooMuch } from '../filters/flate.ts';
import { Keyword, Lexer } from '../syntax/lexer.ts';
import { limits } from '../syntax/limits.ts';
import { decodeWhole, readObject, toFilters } from './object.ts';
import { readItem } from '../syntax/parser.ts';
import { PdfError, corrupt, risks } from '../syntax/problems.ts';
import { findObjects } from './repair.ts';
import { PdfName, PdfRef, PdfStream, isDict } from '../syntax/values.ts';
import type { PdfDict, PdfValue } from '../syntax/values.ts';
import { readIndex, type Index } from './xref.ts';

/** A PDF as uploaded. Objects are read on demand and within the limits. */
export class PdfSource {
  readonly trailer: PdfDict;
  readonly #bytes: Buffer;
  readonly #index: Index;
  readonly #objects = new Map<number, PdfValue>();
  readonly #compressed = new Map<number, Map<number, PdfValue>>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#index = this.#findIndex();
    this.trailer = this.#index.trailer;
    if (this.resolve(this.trailer.get('Encrypt'))) throw new PdfError(risks.encrypted);
  }

  /** Follows references; undefined for what is missing. */
  resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let steps = 0; found instanceof PdfRef; steps += 1) {
      if (steps > 20) throw corrupt('it refers to itself');
      found = this.#getObject(found.number);
    }
    return found ?? undefined;
  };

  getDict(dict: PdfDict | undefined, key: string): PdfDict | undefined {
    const value = this.resolve(dict?.get(key));
    return isDict(value) ? value : undefined;
  }

  getList(dict: PdfDict | undefined, key: string): PdfValue[] {
    const value = this.resolve(dict?.get(key));
    return Array.isArray(value) ? value : [];
  }

  getName(dict: PdfDict | undefined, key: string): string | undefined {
    const value = this.resolve(dict?.get(key));
    return value instanceof PdfName ? value.text : undefined;
  }

  getNumber(dict: PdfDict | undefined, key: string): number | undefined {
    const value = this.resolve(dict?.get(key));
    return typeof value === 'number' ? value : undefined;
  }

  /** Decompresses a stream that does not contain a picture. @throws PdfError beyond `limit` bytes */
  decode(stream: PdfStream, limit = limits.parsedBytes): Uint8Array {
    return toFilters(stream.dict, this.resolve).reduce((bytes, filter) => {
      const decoded = applyFilter(filter, bytes, limit);
      this.spend(decoded.length);
      return decoded;
    }, stream.bytes);
  }

  /** Counts decompressed bytes against the limit for a document. */
  spend(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > limits.totalBytes) throw tooMuch();
  }

  #findIndex(): Index {
    try {
      const index = readIndex(this.#bytes);
      if (this.#isRight(index)) return index;
    } catch (error) {
      if (error instanceof PdfError && error.problem.code === 'document-too-complex') throw error;
    }
    return findObjects(this.#bytes);
  }

  /** Whether objects are where the index says, and there is a root. */
  #isRight({ locations, trailer }: Index): boolean {
    const root = trailer.get('Root');
    if (!(root instanceof PdfRef) || !locations.has(root.number)) return false;
    return [...locations].every(([number, location]) => {
      if (location === 'free' || 'objectStream' in location) return true;
      return new Lexer(this.#bytes, location.offset).next() === number;
    });
  }

  #getObject(number: number): PdfValue | undefined {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const location = this.#index.locations.get(number);
    if (location === undefined || location === 'free') return undefined;
    // A length that refers to its own stream finds nothing.
    this.#objects.set(number, null);
    const value =
      'objectStream' in location
        ? this.#getCompressed(location.objectStream).get(number)
        : readObject(this.#bytes, location.offset, this.resolve)?.value;
    this.#objects.set(number, value ?? null);
    return value;
  }

  /** The objects within an object stream (ISO 32000-2, 7.5.7). */
  #getCompressed(objectStream: number): Map<number, PdfValue> {
    const known = this.#compressed.get(objectStream);
    if (known) return known;
    const compressed = new Map<number, PdfValue>();
    this.#compressed.set(objectStream, compressed);
    const stream = this.#getObject(objectStream);
    if (!(stream instanceof PdfStream)) return compressed;
    const data = decodeWhole(stream, this.resolve);
    this.spend(data.length);
    const head = new Lexer(data);
    const first = this.getNumber(stream.dict, 'First') ?? 0;
    for (let left = this.getNumber(stream.dict, 'N') ?? 0; left > 0; left -= 1) {
      const [number, offset] = [head.next(), head.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      const value = readItem(new Lexer(data, first + offset));
      compressed.set(number, value === undefined || value instanceof Keyword ? null : value);
    }
    return compressed;
  }
}
