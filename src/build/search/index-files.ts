import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** The beginning of each file of an index. */
const signature = 'pagefind_dcd';

/** A page of an index: its number in the list is what all other files call it. */
export type IndexedPage = readonly [fragment: string, words: number, group: string];

/** A word in a page: distance to the number of the page before, positions in the body, positions in fields. */
export type Posting = readonly [page: number, body: readonly number[], fields: readonly number[]];

/** A word, the pages that have it, and those that have it with accents, by the form. */
export type IndexedWord = readonly [
  word: string,
  pages: readonly Posting[],
  accented: readonly (readonly [form: string, pages: readonly Posting[]])[],
];

/** The first and the last word of a chunk, and the name of its file. */
export type ChunkRange = readonly [first: string, last: string, hash: string];

/** The file that is loaded first: everything that is in the index, by the name of its file. */
export type IndexMeta = readonly [
  version: string,
  pages: readonly IndexedPage[],
  chunks: readonly ChunkRange[],
  filters: readonly (readonly [name: string, hash: string])[],
  sorts: readonly (readonly [name: string, pages: readonly number[]])[],
  fields: readonly string[],
];

/** The content of an index file, without compression and signature. */
export function readIndexFile(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw new Error('A file of the search index has no signature.');
  return bytes.subarray(signature.length);
}

const formatIndexFile = (content: Uint8Array): Buffer =>
  gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });

/** A chunk, a filter or the list of an index, decoded. The caller knows which. */
export const parseIndexFile = <T>(file: Uint8Array): T =>
  decodeCbor(readIndexFile(file)) as unknown as T;

/** Digits of the names of files, as Pagefind gives them. */
const leastDigits = 7;

/**
 * A name for a file of an index: its language and so many digits of its digest that no other file has it. Short
 * names matter, because readers load those of all pages.
 */
export function toFileName(
  language: string,
  content: Uint8Array,
  isTaken: (name: string) => boolean,
): string {
  const digest = createHash('sha256').update(content).digest('hex');
  for (let digits = leastDigits; ; digits += 1) {
    const name = `${language}_${digest.slice(0, digits)}`;
    if (!isTaken(name) || digits === digest.length) return name;
  }
}

export const formatValue = (value: unknown): Buffer =>
  formatIndexFile(encodeCbor(value as CborValue));
