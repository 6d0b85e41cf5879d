import {
  formatValue,
  parseIndexFile,
  toFileName,
  type ChunkRange,
  type IndexedWord,
} from './index-files.ts';
import { compareWords, joinWords, renumberWords, type Renumbering } from './index-words.ts';
import type { IndexFolder } from './index-folder.ts';

/** Most positions in a chunk, if it has more than one word: small chunks keep searches light. */
const mostPositions = 3300;

/** A change of the words of an index. */
export interface WordChange {
  /** The words that go from a page, or are elsewhere in it, and those of all pages that get another number. */
  readonly touched: ReadonlySet<string>;
  readonly kept: Renumbering;
  /**
   * The words of new pages, sorted, with the numbers that the pages have in the index; of those that take the place of another,
   * only what is to be put into it.
   */
  readonly added: Iterable<IndexedWord>;
}

/**
 * Changes the chunks of an index: only those are written that have a word that comes, goes or is elsewhere in a page, or
 * a word of a page that gets another number.
 * @returns the ranges of all chunks
 */
export function changeChunks(
  folder: IndexFolder,
  language: string,
  chunks: readonly ChunkRange[],
  { touched, kept, added }: WordChange,
): ChunkRange[] {
  const write = defineChunkWriter(folder, language, chunks);
  if (chunks.length === 0) return Array.from(splitWords(added, mostPositions), write);
  const takeAdded = defineTaking(added, ([word]) => word);
  const takeTouched = defineTaking([...touched].sort(compareWords), (word) => word);
  return chunks.flatMap((chunk, index): ChunkRange[] => {
    const end = chunks[index + 1]?.[0];
    const [addedHere, touchedHere] = [takeAdded(end), takeTouched(end)];
    if (addedHere.length === 0 && touchedHere.length === 0) return [chunk];
    const [words] = parseIndexFile<[IndexedWord[]]>(folder.read(toChunkPath(chunk[2])));
    const touchedWords = new Set(touchedHere);
    const left = words.flatMap((word) =>
      touchedWords.has(word[0]) ? [...renumberWords([word], (page) => kept[page]!)] : [word],
    );
    const changed = [...joinWords([left, addedHere])];
    const size = changed.reduce((sum, word) => sum + getSize(word), 0);
    // A chunk may grow by half before it is split.
    const most = size <= mostPositions * 1.5 ? size : mostPositions;
    return Array.from(splitWords(changed, most), write);
  });
}

/** The chunks that have none of some words. */
export function getChunksWithout(
  chunks: readonly ChunkRange[],
  words: ReadonlySet<string>,
): ChunkRange[] {
  const take = defineTaking([...words].sort(compareWords), (word) => word);
  return chunks.filter((_, index) => take(chunks[index + 1]?.[0]).length === 0);
}

/** Takes from sorted items, call by call, those before a word; without a word, all that are left. */
function defineTaking<T>(
  items: Iterable<T>,
  toWord: (item: T) => string,
): (end: string | undefined) => T[] {
  const iterator = items[Symbol.iterator]();
  let next = iterator.next();
  return (end) => {
    const taken: T[] = [];
    for (; !next.done; next = iterator.next()) {
      if (end !== undefined && compareWords(toWord(next.value), end) >= 0) break;
      taken.push(next.value);
    }
    return taken;
  };
}

/** Where a chunk is, below the folder of the index. */
export const toChunkPath = (name: string) => `index/${name}.pf_index`;

function defineChunkWriter(folder: IndexFolder, language: string, chunks: readonly ChunkRange[]) {
  const names = new Set(chunks.map(([, , name]) => name));
  return (words: readonly IndexedWord[]): ChunkRange => {
    const file = formatValue([words]);
    const name = toFileName(language, file, (other) => names.has(other));
    names.add(name);
    folder.write(toChunkPath(name), file);
    return [words[0]![0], words.at(-1)![0], name];
  };
}

/** Words in pieces with at most so many positions, or with one word. */
function* splitWords(words: Iterable<IndexedWord>, most: number): Generator<IndexedWord[]> {
  let piece: IndexedWord[] = [];
  let size = 0;
  for (const word of words) {
    if (piece.length > 0 && size + getSize(word) > most) {
      yield piece;
      [piece, size] = [[], 0];
    }
    piece.push(word);
    size += getSize(word);
  }
  if (piece.length > 0) yield piece;
}

/** How many numbers say where a word is. */
const getSize = ([, pages, accented]: IndexedWord): number =>
  [pages, ...accented.map(([, ofForm]) => ofForm)]
    .flat()
    .reduce((sum, [, body, fields]) => sum + 2 + body.length + fields.length, 1);
