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
  readonly kept: Renumbering;
  /** The words of new pages, sorted, with the numbers that the pages have in the index. */
  readonly added: readonly IndexedWord[];
}

/**
 * Changes the chunks of an index: only those are written in which a page goes, comes or has another number.
 * @returns the ranges of all chunks
 */
export function changeChunks(
  folder: IndexFolder,
  language: string,
  chunks: readonly ChunkRange[],
  { kept, added }: WordChange,
): ChunkRange[] {
  const isSame = kept.every((number, page) => number === page);
  const write = defineChunkWriter(folder, language, chunks);
  let next = 0;
  const changed = chunks.flatMap((chunk, index): ChunkRange[] => {
    const begin = next;
    const following = chunks[index + 1];
    while (next < added.length && !(following && compareWords(added[next]![0], following[0]) >= 0))
      next += 1;
    const addedHere = added.slice(begin, next);
    if (isSame && addedHere.length === 0) return [chunk];
    const [words] = parseIndexFile<[IndexedWord[]]>(folder.read(toPath(chunk[2])));
    const left = isSame ? words : renumberWords(words, kept);
    if (addedHere.length === 0 && JSON.stringify(left) === JSON.stringify(words)) return [chunk];
    return splitWords(mergeWords(left, addedHere)).map(write);
  });
  return chunks.length > 0 ? changed : splitWords(added).map(write);
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
