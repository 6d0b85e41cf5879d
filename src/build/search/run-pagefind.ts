import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toWords } from '../../outputs/search/search-words.ts';
import {
  parseIndexFile,
  readIndexFile,
  type IndexedWord,
  type IndexMeta,
  type Posting,
} from './index-files.ts';
import type { SearchPage } from './search-page.ts';

/** What Pagefind made of pages in one language. */
export interface NewIndex {
  /** In the order of their numbers. */
  readonly pages: readonly NewPage[];
  /** In how many of them each word is. Their texts are not kept, since they take much memory. */
  readonly counts: ReadonlyMap<string, number>;
  /** Sorted; each is read when it is asked for, since all together take a gigabyte for ten thousand pages. */
  readonly words: Iterable<IndexedWord>;
}

export interface NewPage {
  readonly path: string;
  /** The number of its words, for the ranking. */
  readonly words: number;
  /** Its text and fields, which a result shows: a whole file, and where it is. */
  readonly fragment: Uint8Array;
  readonly file: string;
}

/** The indexes by language, and the files that are the same for every site. */
export interface PagefindRun {
  readonly languages: ReadonlyMap<string, NewIndex>;
  readonly software: ReadonlyMap<string, Uint8Array>;
}

/**
 * Fields of pages, as postings number them. Pagefind numbers only those that occur; here, numbers never change: a new
 * field comes last.
 */
export const fieldNames = [
  'day',
  'image',
  'image_alt',
  'iso',
  'summary',
  'title',
  'corrected',
  'typable',
  'calledOff',
];

/** What the search page loads; Pagefind also writes user interfaces, which are not used. */
const software = /^(pagefind\.js|pagefind-entry\.json|wasm\..*)$/;

/** Runs at a time: Pagefind uses one processor. */
const runsAtOnce = 2;

/**
 * Indexes batches of pages from nothing, each for itself.
 * @param folder a new one, in which Pagefind leaves its files: they are read when they are asked for. Pagefind could send them
 *   too, but as one string, which takes a gigabyte for ten thousand pages.
 * @throws when a page cannot be indexed
 */
export async function runBatches(
  batches: readonly (readonly SearchPage[])[],
  folder: string,
): Promise<PagefindRun[]> {
  const waiting = batches.entries();
  const runs: PagefindRun[] = [];
  const work = async (service: PagefindService) => {
    for (const [number, batch] of waiting)
      runs[number] = await runPagefind(service, batch, join(folder, `${number}`));
  };
  const working = Array.from({ length: Math.min(runsAtOnce, batches.length) }, async (_, number) =>
    work(await loadService(number)),
  );
  // Also if one fails, the others end before the caller removes the folder.
  await Promise.allSettled(working);
  await Promise.all(working);
  return runs;
}

type PagefindService = typeof import('pagefind');

/** Pagefind's module has one process, so each number gets a module of its own. */
const loadService = (number: number) =>
  import(`${import.meta.resolve('pagefind')}?${number}`) as Promise<PagefindService>;

async function runPagefind(
  service: PagefindService,
  pages: readonly SearchPage[],
  folder: string,
): Promise<PagefindRun> {
  await writeFiles(service, pages, folder);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pathOf = new Map(paths.map((path) => [basename(path), path]));
  const locate = (name: string) => join(folder, pathOf.get(name)!);
  const read = (name: string) => readFileSync(locate(name));
  const names = [...pathOf.keys()];
  const metas = names.filter((name) => name.endsWith('.pf_meta'));
  return {
    languages: new Map(metas.map((name) => [getLanguage(name), toIndex(read(name), locate)])),
    software: new Map(
      names.filter((name) => software.test(name)).map((name) => [name, read(name)]),
    ),
  };
}

/** `pagefind.en_7fa6935c0b.pf_meta` is of the language `en`. */
const getLanguage = (name: string) => name.replace(/^pagefind\.(.*)_[0-9a-f]+\.pf_meta$/, '$1');

async function writeFiles(
  service: PagefindService,
  pages: readonly SearchPage[],
  folder: string,
): Promise<void> {
  try {
    const { index, errors } = await service.createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    // One after another, because Pagefind numbers the pages in the order of these calls.
    for (const { path, getHtml } of pages) {
      const added = await index.addHTMLFile({ url: path, content: await getHtml() });
      if (added.errors.length > 0)
        throw new Error(`${path} cannot be indexed: ${added.errors.join('; ')}`);
    }
    const result = await index.writeFiles({ outputPath: folder });
    if (result.errors.length > 0) throw new Error(`No search index: ${result.errors.join('; ')}`);
  } finally {
    await service.close();
  }
}

function toIndex(metaFile: Uint8Array, locate: (name: string) => string): NewIndex {
  const [, pages, chunks, , , fields] = parseIndexFile<IndexMeta>(metaFile);
  const toField = fields.map((name) => {
    const field = fieldNames.indexOf(name);
    if (field === -1) throw new Error(`The search index has an unknown field “${name}”.`);
    return field;
  });
  const counts = new Map<string, number>();
  return {
    counts,
    pages: pages.map(([hash, words, group]) => {
      if (group) throw new Error('The search index has its texts in groups.');
      const file = locate(`${hash}.pf_fragment`);
      const fragment = readFileSync(file);
      const { url, content } = parseFragment(fragment);
      countWords(counts, content, 1);
      return { path: url, words, fragment, file };
    }),
    words: {
      *[Symbol.iterator]() {
        for (const [, , hash] of chunks)
          for (const word of parseIndexFile<[IndexedWord[]]>(
            readFileSync(locate(`${hash}.pf_index`)),
          )[0])
            yield renumberFields(word, toField);
      },
    },
  };
}

/** Counts the words of a page that comes or goes. */
export function countWords(counts: Map<string, number>, content: string, change: 1 | -1): void {
  for (const word of new Set(toWords(content))) counts.set(word, (counts.get(word) ?? 0) + change);
}

/** The address and the text in a fragment. */
export const parseFragment = (file: Uint8Array) =>
  JSON.parse(readIndexFile(file).toString('utf8')) as {
    readonly url: string;
    readonly content: string;
  };

/** Among the positions of a word, those in the first field follow a -1, those in the second a -2. */
function renumberFields(
  [word, pages, accented]: IndexedWord,
  toField: readonly number[],
): IndexedWord {
  const renumber = (postings: readonly Posting[]) =>
    postings.map((posting): Posting => {
      const [page, body, fields] = posting;
      if (fields.length === 0) return posting;
      return [
        page,
        body,
        fields.map((position) => (position < 0 ? -1 - toField[-1 - position]! : position)),
      ];
    });
  return [
    word,
    renumber(pages),
    accented.map(([form, ofForm]) => [form, renumber(ofForm)] as const),
  ];
}
