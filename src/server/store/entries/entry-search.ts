import pLimit from 'p-limit';
import { parseEntryData } from '../../../editing/edit-source.ts';
import type { Extension } from '../../../editing/parsed-source.ts';
import {
  isMatch,
  toRanked,
  toSearchableEntry,
  toSearchTerms,
  type SearchableEntry,
} from '../../../model/content-types/searchable-entry.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { isContentPath, parseContentPath } from './content-path.ts';
import { getHead, type ListedEntry } from './read-entries.ts';
import type { Repository } from '../git/repository.ts';
import { isPlainFile, listTree, toContentPath } from '../git/tree.ts';

/** Most entries that a search returns: nobody reads more. */
const maxEntries = 100;

/**
 * Most bytes of case-folded text in memory: enough for 40,000 entries of 6 KB. Measured with 10,000: 60 MB, and
 * 9 MB for titles; 4 s for the first search, 0.05 s for the next. Entries beyond the limit are read again each time.
 */
const usualLimit = 256 * 1024 * 1024;

/** Published entries that contain all words of a search. */
interface FoundEntries {
  readonly entries: readonly ListedEntry[];
  /** Whether more were found than are returned. */
  readonly more: boolean;
}

interface EntryFile {
  readonly path: string;
  /** Blob id. */
  readonly id: string;
}

/** Searches published entries, and caches what it has read by blob. */
export class EntrySearch {
  readonly #repository: Repository;
  /** Most bytes in memory. */
  readonly #limit: number;
  readonly #searchable = new Map<string, SearchableEntry<Buffer>>();
  #size = 0;
  #listed: { readonly version: string; readonly files: readonly EntryFile[] } | undefined;
  /** One search at a time, so that two do not read the same entries. */
  readonly #inTurn = pLimit(1);

  constructor(repository: Repository, limit = usualLimit) {
    this.#repository = repository;
    this.#limit = limit;
  }

  /** Finds entries by words: first those with the words in their title, each group with the newest first. */
  find({ words, folder = 'content' }: ActionParams['findTexts']): Promise<FoundEntries> {
    return this.#inTurn(async () => {
      const version = await getHead(this.#repository);
      const files = (await this.#list(version)).filter(({ path }) => path.startsWith(`${folder}/`));
      const found = await this.#match(files, toSearchTerms(words));
      const shown = found.slice(0, maxEntries).map((file) => this.#read(file, version));
      return { entries: await Promise.all(shown), more: found.length > maxEntries };
    });
  }

  async #match(files: readonly EntryFile[], words: readonly string[]): Promise<EntryFile[]> {
    const found = [];
    // One at a time: people who open or save an entry meanwhile need not wait for all of them.
    for (const file of files) {
      const searched = this.#searchable.get(file.id) ?? (await this.#take(file));
      if (isMatch(searched, words)) found.push({ ...file, searched });
    }
    return toRanked(found, words);
  }

  async #take(file: EntryFile): Promise<SearchableEntry<Buffer>> {
    const found = toSearchableEntry(parse(file.path, await this.#readSource(file)));
    // As bytes: a string takes twice the memory once it contains a dash or a quotation mark.
    const searched = { ...found, text: Buffer.from(encoder.encode(found.text).buffer) };
    const size = this.#size + searched.text.length;
    if (size > this.#limit) return searched;
    this.#size = size;
    this.#searchable.set(file.id, searched);
    return searched;
  }

  /** Lists the published entries, and drops the cached text of others. */
  async #list(version: string): Promise<readonly EntryFile[]> {
    if (this.#listed?.version === version) return this.#listed.files;
    const files = [...(await listTree(this.#repository, version, this.#repository.prefix))]
      .filter(([, file]) => isPlainFile(file))
      .map(([path, { id }]) => ({ path: toContentPath(this.#repository, path)!, id }))
      .filter(({ path }) => isEntry(path));
    const ids = new Set(files.map(({ id }) => id));
    for (const [id, searched] of this.#searchable) {
      if (ids.has(id)) continue;
      this.#searchable.delete(id);
      this.#size -= searched.text.length;
    }
    this.#listed = { version, files };
    return files;
  }

  async #read({ path, id }: EntryFile, version: string): Promise<ListedEntry> {
    return {
      data: await this.#readSource({ path, id }),
      partial: false,
      version,
      file: { path, id },
    };
  }

  async #readSource({ id }: EntryFile): Promise<string> {
    return (await this.#repository.objects.read(id))?.bytes.toString() ?? '';
  }
}

const encoder = new TextEncoder();

const isEntry = (path: string) =>
  isContentPath(path) && ['entry', 'settings'].includes(parseContentPath(path).kind);

/** The fields and the body of a source; none if they can't be parsed. */
function parse(path: string, source: string): Readonly<Record<string, unknown>> {
  try {
    return parseEntryData(source, path.slice(path.lastIndexOf('.') + 1) as Extension);
  } catch {
    return {};
  }
}
