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

/** Texts that one search answers: nobody reads more. */
const most = 100;

/**
 * Bytes of folded texts that are kept: those of 40,000 texts of 6 KB. Measured with 10,000 of them: 60 MB, and
 * 9 MB for what they are called; 4 s for the first search, 0.05 s for the next. What goes beyond is read again by each.
 */
const usualLimit = 256 * 1024 * 1024;

/** Published texts that contain all words of a search. */
interface FoundTexts {
  readonly entries: readonly ListedEntry[];
  /** Whether there were more than are answered. */
  readonly more: boolean;
}

interface TextFile {
  readonly path: string;
  /** Blob id. */
  readonly id: string;
}

/** Searches what is published, and remembers by blob what it has read. */
export class TextSearch {
  readonly #repository: Repository;
  /** Bytes that may be kept. */
  readonly #limit: number;
  readonly #kept = new Map<string, SearchableEntry<Buffer>>();
  #size = 0;
  #listed: { readonly version: string; readonly files: readonly TextFile[] } | undefined;
  /** One search at a time, so that two do not read the same. */
  readonly #inTurn = pLimit(1);

  constructor(repository: Repository, limit = usualLimit) {
    this.#repository = repository;
    this.#limit = limit;
  }

  /** Finds texts by words: first those that are called so, each with the newest first. */
  find({ words, folder = 'content' }: ActionParams['findTexts']): Promise<FoundTexts> {
    return this.#inTurn(async () => {
      const version = await getHead(this.#repository);
      const files = (await this.#list(version)).filter(({ path }) => path.startsWith(`${folder}/`));
      const found = await this.#match(files, toSearchTerms(words));
      const shown = found.slice(0, most).map((file) => this.#read(file, version));
      return { entries: await Promise.all(shown), more: found.length > most };
    });
  }

  async #match(files: readonly TextFile[], words: readonly string[]): Promise<TextFile[]> {
    const found = [];
    // One after the other: people who open or save a text meanwhile need not wait for all of them.
    for (const file of files) {
      const searched = this.#kept.get(file.id) ?? (await this.#take(file));
      if (isMatch(searched, words)) found.push({ ...file, searched });
    }
    return toRanked(found, words);
  }

  async #take(file: TextFile): Promise<SearchableEntry<Buffer>> {
    const found = toSearchableEntry(parse(file.path, await this.#readText(file)));
    // As bytes: a string takes twice the place once there is a dash or a quotation mark in it.
    const searched = { ...found, text: Buffer.from(encoder.encode(found.text).buffer) };
    const size = this.#size + searched.text.length;
    if (size > this.#limit) return searched;
    this.#size = size;
    this.#kept.set(file.id, searched);
    return searched;
  }

  /** The published texts; what is kept of others is forgotten. */
  async #list(version: string): Promise<readonly TextFile[]> {
    if (this.#listed?.version === version) return this.#listed.files;
    const files = [...(await listTree(this.#repository, version, this.#repository.prefix))]
      .filter(([, file]) => isPlainFile(file))
      .map(([path, { id }]) => ({ path: toContentPath(this.#repository, path)!, id }))
      .filter(({ path }) => isText(path));
    const ids = new Set(files.map(({ id }) => id));
    for (const [id, searched] of this.#kept) {
      if (ids.has(id)) continue;
      this.#kept.delete(id);
      this.#size -= searched.text.length;
    }
    this.#listed = { version, files };
    return files;
  }

  async #read({ path, id }: TextFile, version: string): Promise<ListedEntry> {
    return {
      data: await this.#readText({ path, id }),
      partial: false,
      version,
      file: { path, id },
    };
  }

  async #readText({ id }: TextFile): Promise<string> {
    return (await this.#repository.objects.read(id))?.bytes.toString() ?? '';
  }
}

const encoder = new TextEncoder();

const isText = (path: string) =>
  isContentPath(path) && ['entry', 'settings'].includes(parseContentPath(path).kind);

/** The fields and the body of a text; none where they can't be read. */
function parse(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return parseEntryData(text, path.slice(path.lastIndexOf('.') + 1) as Extension);
  } catch {
    return {};
  }
}
