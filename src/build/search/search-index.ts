import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { formatVocabulary, shards, toVocabularyPath } from '../../outputs/search/vocabulary.ts';
import { giveBackMemory } from '../../environment/collect-garbage.ts';
import { toOwnName } from '../files/own-name.ts';
import { readIndexFile } from './index-files.ts';
import { openIndexFolder, type IndexFolder } from './index-folder.ts';
import {
  changeIndex,
  emptyIndex,
  listPartsWithout,
  toFragmentPath,
  writeMeta,
  type LanguageIndex,
} from './language-index.ts';
import { isWordsPath, toWordsPath } from './page-words.ts';
import { runBatches, type PagefindRun } from './run-pagefind.ts';
import type { PageFacts, SearchPage } from './search-page.ts';
import { attempt } from '../../model/attempt.ts';

/** Pagefind's first file: which languages there are, and where their indexes begin. */
interface EntryFile {
  readonly version: string;
  readonly languages: Readonly<Record<string, EntryLanguage>>;
  readonly include_characters: readonly string[];
}

interface EntryLanguage {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

/** What is remembered of an index. */
interface IndexState {
  readonly format: string;
  readonly entry: EntryFile;
  /** Names of the files that are the same for every site. */
  readonly software: readonly string[];
  readonly languages: Readonly<Record<string, LanguageIndex>>;
  /** Bytes of all files, by their paths. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Change this when the files of an index or what is remembered of it change: then all is indexed again. */
const format = 'dateline-search-6';

const emptyState: IndexState = {
  format,
  entry: { version: '', languages: {}, include_characters: [] },
  software: [],
  languages: {},
  sizes: {},
};

/** What a process remembers of an index that it has brought up to date: until another changes it, nothing need be read. */
export interface IndexMemory {
  known?: { readonly state: IndexState; readonly mark: string } | undefined;
}

export interface UpdateOptions {
  readonly memory?: IndexMemory;
  /** Whether to leave the index as it is, because somebody waits. */
  readonly isUrgent?: (() => boolean) | undefined;
  /** Most pages that Pagefind indexes at once. */
  readonly atOnce?: number;
}

/** So many pages take Pagefind some 600 MB. */
const mostAtOnce = 3000;

/**
 * Brings the search index in a folder up to date. Pagefind indexes only the pages that are new or changed; their
 * words are put into the index of all others, from which those of pages that changed or went are removed. So a
 * change costs what changed, and readers search one index.
 *
 * @param path the folder, which the caller leaves as it is between calls
 * @returns the paths of all files of the index, below the folder; undefined if something was urgent, and it is as before
 * @throws when a page cannot be indexed
 */
export async function updateSearchIndex(
  path: string,
  pages: readonly SearchPage[],
  { memory = {}, isUrgent = () => false, atOnce = mostAtOnce }: UpdateOptions = {},
): Promise<string[] | undefined> {
  const state = getKnown(path, memory) ?? readWholeState(path);
  memory.known = undefined;
  const update = async (before: IndexState) => {
    const after = await updateFrom(path, before, pages, { isUrgent, atOnce });
    memory.known = { state: after ?? before, mark: getMark(path) };
    return after && getPublished(after);
  };
  try {
    return await update(state);
  } catch (error) {
    if (state === emptyState) throw error;
    // The folder may be damaged; from nothing, only a page can be at fault.
    rmSync(path, { recursive: true });
    return await update(emptyState);
  }
}

async function updateFrom(
  path: string,
  before: IndexState,
  pages: readonly SearchPage[],
  { isUrgent, atOnce }: { readonly isUrgent: () => boolean; readonly atOnce: number },
): Promise<IndexState | undefined> {
  const known = new Map(getPages(before).map((page) => [page.path, page.digest]));
  const added = pages.filter((page) => known.get(page.path) !== page.digest);
  const isSame = before !== emptyState && added.length === 0 && known.size === pages.length;
  if (isSame) return before;
  const staging = join(dirname(path), `staging-${toOwnName()}`);
  try {
    const runs = await runBatches(toBatches(added, atOnce), staging);
    // Only then messages of other processes arrive.
    await letOthersRun();
    if (runs.length === 1 && isUrgent()) return undefined;
    // With less, garbage does not matter.
    if (added.length > atOnce / 3) giveBackMemory();
    return writeFrom(path, before, pages, runs);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Pages to index together: as many in each batch, and no more than `most`. */
function toBatches(pages: readonly SearchPage[], most: number): SearchPage[][] {
  const count = Math.ceil(pages.length / most);
  const size = Math.ceil(pages.length / count);
  return Array.from({ length: count }, (_, index) => pages.slice(index * size, (index + 1) * size));
}

/** Writes the index of the wanted pages in place of the one before, and removes the files that only that one had. */
function writeFrom(
  path: string,
  before: IndexState,
  pages: readonly SearchPage[],
  runs: readonly PagefindRun[],
): IndexState {
  const after = writeIndex(path, before, pages, runs);
  const folder = openIndexFolder(path);
  if (before === emptyState) folder.keepOnly(getAllFiles(after));
  else folder.remove(getAllFiles(before).difference(getAllFiles(after)));
  return after;
}

/** What an index is known by: another process puts another file in the place of this one. */
function getMark(path: string): string {
  const { ino, mtimeMs } = statSync(join(path, stateFile), { throwIfNoEntry: false }) ?? {};
  return `${ino} ${mtimeMs}`;
}

const getKnown = (path: string, { known }: IndexMemory): IndexState | undefined =>
  known && known.mark === getMark(path) ? known.state : undefined;

/** As read, unless a file is missing or cut short. */
function readWholeState(path: string): IndexState {
  const state = readState(path);
  return isWhole(path, state) ? state : emptyState;
}

/** Whether no file is missing or cut short, as after a power failure. */
const isWhole = (path: string, { sizes }: IndexState): boolean =>
  Object.entries(sizes).every(
    ([file, size]) => statSync(`${path}/${file}`, { throwIfNoEntry: false })?.size === size,
  );

/**
 * Removes pages from the index in a folder, with all their words. Needs neither Pagefind nor the pages.
 *
 * @param isGone from the address of a page, and all that the index says of it
 * @returns the paths of all files of the index, below the folder
 * @throws when the folder holds no index, or a damaged one
 */
export function removeFromSearchIndex(
  path: string,
  isGone: (address: string, text: string) => boolean,
): string[] {
  const state = readState(path);
  if (state === emptyState) throw new Error(`There is no search index in ${path}.`);
  const folder = openIndexFolder(path);
  const left = getPages(state).filter(
    ({ path: address, fragment }) =>
      !isGone(address, readIndexFile(folder.read(toFragmentPath(fragment))).toString('utf8')),
  );
  const after = writeIndex(path, state, left);
  // Also what an update that was killed has left.
  folder.keepOnly(getAllFiles(after));
  return getPublished(after);
}

/**
 * The files of the index in a folder that have nothing of some pages: texts of other pages, and words of which none is
 * in these pages. Nobody can search with them alone, but the index without these pages has most of them as well.
 *
 * @param isGone from the address of a page
 * @returns paths below the folder; none when it holds no index, or a damaged one
 */
export function listFilesWithout(
  path: string,
  isGone: (address: string) => boolean,
  memory: IndexMemory = {},
): Set<string> {
  const folder = openIndexFolder(path);
  // A file is missing. A takedown must not fail because of that.
  return (
    attempt(
      () =>
        new Set(
          Object.values((getKnown(path, memory) ?? readState(path)).languages).flatMap((language) =>
            listPartsWithout(folder, language, isGone),
          ),
        ),
    ) ?? new Set()
  );
}

/** Paths of all files that belong to an index, published or not. */
const getAllFiles = ({ sizes }: IndexState) => new Set([...Object.keys(sizes), stateFile]);

const getPublished = ({ sizes }: IndexState) =>
  Object.keys(sizes).filter((file) => !isWordsPath(file));

const getPages = ({ languages }: IndexState) =>
  Object.values(languages).flatMap(({ pages }) => pages);

/** Writes the index of the wanted pages: those of the index before, and those that Pagefind has just indexed. */
function writeIndex(
  path: string,
  before: IndexState,
  pages: readonly PageFacts[],
  runs: readonly PagefindRun[] = [],
): IndexState {
  const folder = openIndexFolder(path);
  const wanted = Map.groupBy(pages, ({ language }) => language.toLowerCase());
  const languages = Object.fromEntries(
    [...wanted].map(([code, ofLanguage]) => [
      code,
      changeIndex(
        folder,
        code,
        before.languages[code] ?? emptyIndex,
        ofLanguage,
        runs.flatMap(({ languages }) => languages.get(code) ?? []),
      ),
    ]),
  );
  const software = writeSoftware(folder, before.software, runs);
  const entry = runs.reduce(toEntry, before.entry);
  const files = [...software];
  const entryLanguages = Object.entries(languages).map(([code, index]) => {
    const { name, paths } = writeMeta(folder, code, entry.version, index);
    files.push(...paths, ...writeVocabulary(folder, code, index));
    for (const { fragment } of index.pages) files.push(toWordsPath(fragment));
    const wasm = entry.languages[code]?.wasm ?? null;
    return [code, { hash: name, wasm, page_count: index.pages.length }] as const;
  });
  const newEntry = { ...entry, languages: Object.fromEntries(entryLanguages) };
  folder.write(entryFile, JSON.stringify(newEntry));
  const sizes = Object.fromEntries(
    [...files, entryFile].map((file) => [file, folder.sizes.get(file) ?? before.sizes[file]!]),
  );
  const state: IndexState = { format, entry: newEntry, software, languages, sizes };
  writeState(path, state);
  return state;
}

const entryFile = 'pagefind-entry.json';

/** Pagefind's code; it writes the part for a language only with pages in it. */
function writeSoftware(
  folder: IndexFolder,
  before: readonly string[],
  runs: readonly PagefindRun[],
): string[] {
  const names = new Set(before);
  for (const [name, content] of runs.flatMap(({ software }) => [...software])) {
    if (name === entryFile) continue;
    folder.write(name, content);
    names.add(name);
  }
  return [...names];
}

function toEntry(before: EntryFile, { software }: PagefindRun): EntryFile {
  const file = Buffer.from(software.get(entryFile)!);
  const entry = JSON.parse(file.toString('utf8')) as EntryFile;
  return { ...entry, languages: { ...before.languages, ...entry.languages } };
}

/** Writes the words of a language, by which queries are corrected. */
function writeVocabulary(folder: IndexFolder, code: string, { counts }: LanguageIndex): string[] {
  const vocabulary = formatVocabulary(new Map(counts));
  const all = shards.map((shard) => vocabulary.get(shard) ?? '');
  // An empty file counts as one that was taken down.
  const write = (path: string, words: string) => folder.write(path, words || '\n');
  const paths = [toVocabularyPath(code), ...shards.map((shard) => toVocabularyPath(code, shard))];
  for (const [index, words] of [all.join(''), ...all].entries()) write(paths[index]!, words);
  return paths;
}

/** Not published. */
const stateFile = 'state.json';

function readState(path: string): IndexState {
  const file = join(path, stateFile);
  if (!existsSync(file)) return emptyState;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as IndexState;
    return state.format === format ? state : emptyState;
  } catch {
    return emptyState;
  }
}

/** Last of all, so that an interrupted update begins with files that are still there. */
function writeState(path: string, state: IndexState): void {
  const file = join(path, stateFile);
  writeFileSync(`${file}.part`, JSON.stringify(state));
  renameSync(`${file}.part`, file);
}
