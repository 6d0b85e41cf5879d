import {
  formatValue,
  parseIndexFile,
  toFileName,
  type ChunkRange,
  type IndexedWord,
} from './index-files.ts';
import { compareWords, mergeWords, renumberWords, type Renumbering } from './index-words.ts';
import type { IndexFolder } from './index-folder.ts';

/** Most positions in a chunk, if it has more than one word: small chunks keep searches light. */
const mostPositions = 3300;

/** A change of the words of an index. */
export interface WordChange {
  /** The words of all pages that go or get another number. */
  readonly touched: ReadonlySet<string>;
  readonly kept: Renumbering;
  /** The words of new pages, sorted, with the numbers that the pages have in the index. */
  readonly added: readonly IndexedWord[];
}

/**
 * Changes the chunks of an index: only those are written that have a word of a page that goes, comes or gets
 * another number.
 * @returns the ranges of all chunks
 */
export function changeChunks(
  folder: IndexFolder,
  language: string,
  chunks: readonly ChunkRange[],
  { touched, kept, added }: WordChange,
): ChunkRange[] {
  const write = defineChunkWriter(folder, language, chunks);
  if (chunks.length === 0) return splitWords(added).map(write);
  const takeAdded = defineTaking(added, ([word]) => word);
  const takeTouched = defineTaking([...touched].sort(compareWords), (word) => word);
  return chunks.flatMap((chunk, index): ChunkRange[] => {
    const end = chunks[index + 1]?.[0];
    const [addedHere, touchedHere] = [takeAdded(end), takeTouched(end)];
    if (addedHere.length === 0 && touchedHere.length === 0) return [chunk];
    const [words] = parseIndexFile<[IndexedWord[]]>(folder.read(toPath(chunk[2])));
    return splitWords(mergeWords(renumberWords(words, kept), addedHere)).map(write);
  });
}

/** Takes from a sorted list, call by call, the items before a word; without a word, all that are left. */
function defineTaking<T>(
  items: readonly T[],
  toWord: (item: T) => string,
): (end: string | undefined) => readonly T[] {
  let next = 0;
  return (end) => {
    const begin = next;
    while (
      next < items.length &&
      (end === undefined || compareWords(toWord(items[next]!), end) < 0)
    )
      next += 1;
    return items.slice(begin, next);
  };
}

const toPath = (name: string) => `index/${name}.pf_index`;

function defineChunkWriter(folder: IndexFolder, language: string, chunks: readonly ChunkRange[]) {
  const names = new Set(chunks.map(([, , name]) => name));
  return (words: readonly IndexedWord[]): ChunkRange => {
    const file = formatValue([words]);
    const name = toFileName(language, file, (other) => names.has(other));
    names.add(name);
    folder.write(toPath(name), file);
    return [words[0]![0], words.at(-1)![0], name];
  };
}

/** Words in pieces of about the same size. */
function splitWords(words: readonly IndexedWord[]): IndexedWord[][] {
  const sizes = words.map(getSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // A chunk may grow by half before it is split.
  const most = total <= mostPositions * 1.5 ? total : mostPositions;
  const pieces: IndexedWord[][] = [];
  let size = 0;
  for (const [index, word] of words.entries()) {
    if (pieces.length === 0 || size + sizes[index]! > most) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)!.push(word);
    size += sizes[index]!;
  }
  return pieces;
}

/** How many numbers say where a word is. */
const getSize = ([, pages, accented]: IndexedWord): number =>
  [pages, ...accented.map(([, ofForm]) => ofForm)]
    .flat()
    .reduce((sum, [, body, fields]) => sum + 2 + body.length + fields.length, 1);
