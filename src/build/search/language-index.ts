import {
  formatValue,
  toFileName,
  type ChunkRange,
  type IndexedWord,
  type IndexMeta,
} from './index-files.ts';
import type { IndexFolder } from './index-folder.ts';
import { joinWords, renumberWords, type Renumbering } from './index-words.ts';
import { toPageNumbers, type PageNumbers } from './page-numbers.ts';
import {
  formatPageWords,
  noteWords,
  noWords,
  readPageWords,
  toWordsPath,
  type PageWords,
} from './page-words.ts';
import { countWords, fieldNames, parseFragment, type NewIndex } from './run-pagefind.ts';
import type { PageFacts } from './search-page.ts';
import { changeChunks, getChunksWithout, toChunkPath, type WordChange } from './word-chunks.ts';
import { getOrInsert } from '../../remember.ts';

/** A page in the index: its number is its place in the list. */
export interface KnownPage extends PageFacts {
  /** The name of its fragment, which has its text. */
  readonly fragment: string;
  readonly words: number;
}

/** What is remembered of the index of one language. */
export interface LanguageIndex {
  readonly pages: readonly KnownPage[];
  readonly chunks: readonly ChunkRange[];
  /** In how many pages each word is. */
  readonly counts: readonly (readonly [word: string, pages: number])[];
}

export const emptyIndex: LanguageIndex = { pages: [], chunks: [], counts: [] };

export const toFragmentPath = (name: string) => `fragment/${name}.pf_fragment`;

/**
 * Changes the index of a language: pages that are not wanted, or not with this digest, go with all their words,
 * and those that Pagefind has just indexed come. All others stay as they are, even their files.
 */
export function changeIndex(
  folder: IndexFolder,
  language: string,
  before: LanguageIndex,
  wanted: readonly PageFacts[],
  added: readonly NewIndex[],
): LanguageIndex {
  const newPages = added.flatMap(({ pages }) => pages);
  const factsOf = new Map(wanted.map((page) => [page.path, page]));
  const isKept = before.pages.map(({ path, digest }) => factsOf.get(path)?.digest === digest);
  const numberOf = new Map(before.pages.map(({ path }, number) => [path, number]));
  const numbers = toPageNumbers(
    isKept,
    newPages.map(({ path }) => numberOf.get(path)),
  );
  const wordsOf: PageWords[] = [];
  for (const number of numbers.added) wordsOf[number] = noWords();
  const chunks = changeChunks(folder, language, before.chunks, {
    kept: numbers.kept,
    ...findChange(folder, before, added, { numbers, wordsOf }),
  });
  const pages: KnownPage[] = [];
  for (const [number, page] of before.pages.entries())
    if (isKept[number]) pages[numbers.kept[number]!] = page;
  const names = new Set(
    before.pages.filter((_, number) => isKept[number]).map(({ fragment }) => fragment),
  );
  for (const [index, { path, words, fragment, file }] of newPages.entries()) {
    const number = numbers.added[index]!;
    const name = toFileName(language, fragment, (other) => names.has(other));
    names.add(name);
    folder.move(toFragmentPath(name), file);
    folder.write(toWordsPath(name), formatPageWords(wordsOf[number]!));
    const { language: tag, digest, filters, time } = factsOf.get(path)!;
    const facts = { path, language: tag, digest, filters, time };
    pages[number] = { ...facts, fragment: name, words };
  }
  return { pages, chunks, counts: changeCounts(folder, before, isKept, added) };
}

interface ChangingPages {
  readonly numbers: PageNumbers;
  /** By the numbers of the added pages: their words, which are not known yet. */
  readonly wordsOf: readonly PageWords[];
}

/**
 * Finds which words change: not those that an added page has in the same places as the page whose number it gets, which is
 * nearly always the same page before it was changed.
 */
function findChange(
  folder: IndexFolder,
  { pages }: LanguageIndex,
  added: readonly NewIndex[],
  { numbers, wordsOf }: ChangingPages,
): Pick<WordChange, 'touched' | 'added'> {
  const touched = new Set<string>();
  // Then all words are new, and need not be read twice.
  if (pages.length === 0)
    return { touched, added: noteWords(joinRenumbered(added, numbers.added), wordsOf) };
  for (const _ of noteWords(joinRenumbered(added, numbers.added), wordsOf));
  /** For each page that takes a number: the words that the one before had not, or elsewhere. */
  const fresh: ReadonlySet<string>[] = [];
  for (const [number, { fragment }] of pages.entries()) {
    if (numbers.kept[number] === number) continue;
    const before = readPageWords(folder, fragment);
    const after = wordsOf[number] ?? noWords();
    const places = new Map(after.words.map((word, index) => [word, after.places[index]!]));
    for (const [index, word] of before.words.entries())
      if (places.get(word) === before.places[index]) places.delete(word);
      else touched.add(word);
    if (wordsOf[number]) fresh[number] = new Set(places.keys());
  }
  const isSame = (word: string, number: number) =>
    fresh[number] !== undefined && !fresh[number].has(word) && !touched.has(word);
  return { touched, added: joinRenumbered(added, numbers.added, isSame) };
}

/** The fragments and chunks that have nothing of some pages. @param isGone from the address of a page */
export function listPartsWithout(
  folder: IndexFolder,
  { pages, chunks }: LanguageIndex,
  isGone: (address: string) => boolean,
): string[] {
  const [gone, left] = [[], []] as [KnownPage[], KnownPage[]];
  for (const page of pages) (isGone(page.path) ? gone : left).push(page);
  const words = new Set(gone.flatMap(({ fragment }) => readPageWords(folder, fragment).words));
  return [
    ...left.map(({ fragment }) => toFragmentPath(fragment)),
    ...getChunksWithout(chunks, words).map(([, , chunk]) => toChunkPath(chunk)),
  ];
}

/**
 * The words of all new pages, with the numbers that these get, in their order.
 * @param isLeftOut whether a word of the page with a number is not needed
 */
function joinRenumbered(
  added: readonly NewIndex[],
  numbers: Renumbering,
  isLeftOut: (word: string, number: number) => boolean = () => false,
): Iterable<IndexedWord> {
  let next = 0;
  return joinWords(
    added.map(({ pages, words }) => {
      const ofPages = numbers.subarray(next, (next += pages.length));
      return renumberWords(words, (page, word) =>
        isLeftOut(word, ofPages[page]!) ? -1 : ofPages[page]!,
      );
    }),
  );
}

/** Counts of words after a change, from the texts of the pages that go and come. */
function changeCounts(
  folder: IndexFolder,
  { pages, counts }: LanguageIndex,
  isKept: readonly boolean[],
  added: readonly NewIndex[],
): LanguageIndex['counts'] {
  const changed = new Map(counts);
  for (const [number, { fragment }] of pages.entries())
    if (!isKept[number])
      countWords(changed, parseFragment(folder.read(toFragmentPath(fragment))).content, -1);
  for (const [word, count] of added.flatMap(({ counts: ofAdded }) => [...ofAdded]))
    changed.set(word, (changed.get(word) ?? 0) + count);
  return [...changed].filter(([, number]) => number > 0);
}

/**
 * Writes the list of an index and its filters.
 * @returns the name of the list, and the paths of all files of the index
 */
export function writeMeta(
  folder: IndexFolder,
  language: string,
  version: string,
  { pages, chunks }: LanguageIndex,
): { readonly name: string; readonly paths: readonly string[] } {
  const filters = getFilters(pages).map(([name, values]) => {
    const file = formatValue([name, values]);
    const hash = toFileName(language, file, () => false);
    folder.write(`filter/${hash}.pf_filter`, file);
    return [name, hash] as const;
  });
  const meta: IndexMeta = [
    version,
    pages.map(({ fragment, words }) => [fragment, words, ''] as const),
    chunks,
    filters,
    [['date', getDateOrder(pages)]],
    fieldNames,
  ];
  const file = formatValue(meta);
  const name = toFileName(language, file, () => false);
  folder.write(`pagefind.${name}.pf_meta`, file);
  const paths = [
    `pagefind.${name}.pf_meta`,
    ...pages.map(({ fragment }) => toFragmentPath(fragment)),
    ...chunks.map(([, , chunk]) => toChunkPath(chunk)),
    ...filters.map(([, filter]) => `filter/${filter}.pf_filter`),
  ];
  return { name, paths };
}

type FilterValues = readonly (readonly [value: string, pages: readonly number[]])[];

/** The pages that have each value of each filter. */
function getFilters(pages: readonly PageFacts[]): [name: string, FilterValues][] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, page] of pages.entries())
    for (const [name, value] of page.filters) {
      const values = getOrInsert(filters, name, () => new Map<string, number[]>());
      getOrInsert(values, value, (): number[] => []).push(number);
    }
  const sort = <T>(entries: Map<string, T>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sort(filters).map(([name, values]) => [name, sort(values)]);
}

/** The numbers of the pages, oldest first; those of one time by their paths, since numbers depend on former builds. */
function getDateOrder(pages: readonly PageFacts[]): number[] {
  const isBefore = (a: number, b: number) => pages[a]!.path < pages[b]!.path;
  return [...pages.keys()].sort(
    (a, b) => pages[a]!.time - pages[b]!.time || (isBefore(a, b) ? -1 : 1),
  );
}
