import pLimit from 'p-limit';
import { toEntryId } from '../../../model/location.ts';
import { getFileChanges } from '../git/file-changes.ts';
import { isDamaged } from '../../store-api/store-error.ts';
import type { Repository } from '../git/repository.ts';
import { isPlainFile, toContentPath } from '../git/tree.ts';
import { isContentPath, parseContentPath } from './content-path.ts';
import { toIndexedEntry, type IndexedEntry } from './indexed-entry.ts';
import { getHead } from './read-entries.ts';

/** All published entries at one commit. Later commits have an object of their own. */
export interface EntriesAtCommit {
  readonly version: string;
  /** By path. */
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  /** The entries with a consent, by their id, which translations share. */
  readonly consents: ReadonlyMap<string, readonly IndexedEntry[]>;
}

/** A file in the tree of a commit; without an id if the commit removes it. */
interface EntryFile {
  readonly path: string;
  readonly id: string | undefined;
}

/** Most bytes of searchable text in memory: enough for 40,000 entries of 6 KB. A search reads the others again. */
const usualLimit = 256 * 1024 * 1024;

/**
 * The published entries in memory. It reads all of them once, and then only what each commit changes. Measured with
 * 10,000 entries of 3 KB: 4 s and 60 MB for the first read.
 */
export class EntryIndex {
  readonly #repository: Repository;
  readonly #limit: number;
  /** One at a time, so that two requests do not read the same entries. */
  readonly #inTurn = pLimit(1);
  #known: EntriesAtCommit | undefined;
  /** Entries of that commit whose objects are damaged. The terminal has named them. */
  #damaged: readonly EntryFile[] = [];

  /** @param limit most bytes of searchable text in memory */
  constructor(repository: Repository, limit = usualLimit) {
    this.#repository = repository;
    this.#limit = limit;
  }

  /** The entries of the published branch as it is now. */
  read(): Promise<EntriesAtCommit> {
    return this.#inTurn(async () => {
      const version = await getHead(this.#repository);
      if (this.#known?.version !== version || this.#damaged.length > 0)
        this.#known = await this.#readCommit(version);
      return this.#known;
    });
  }

  async #readCommit(version: string): Promise<EntriesAtCommit> {
    const known = await this.#getSound();
    const entries = new Map(known?.entries);
    const changes = await this.#listChanges(known?.version ?? this.#repository.emptyTree, version);
    const changed = new Set(changes.map(({ path }) => path));
    // They may have been restored.
    const files = [...changes, ...this.#damaged.filter(({ path }) => !changed.has(path))];
    const damaged: EntryFile[] = [];
    for (const { path } of files) entries.delete(path);
    let room = this.#limit - sum([...entries.values()].map(getSize));
    for (const { path, id } of files) {
      if (id === undefined) continue;
      // One at a time: people who open or save an entry meanwhile need not wait for all of them.
      const object = await this.#repository.objects.read(id, path).catch(leaveDamaged);
      if (!object) {
        // The lists go on with the others.
        damaged.push({ path, id });
        continue;
      }
      const source = object.bytes.toString();
      const entry = toIndexedEntry(parseContentPath(path), { id, source, room });
      entries.set(path, entry);
      room -= getSize(entry);
    }
    this.#damaged = damaged;
    return { version, entries, consents: groupConsents(entries) };
  }

  /** The entries in memory, unless their commit is gone, as after a purge. */
  async #getSound(): Promise<EntriesAtCommit | undefined> {
    const known = this.#known;
    return known && (await this.#repository.objects.find(known.version)) ? known : undefined;
  }

  /** What differs between two commits or trees. */
  async #listChanges(from: string, to: string): Promise<EntryFile[]> {
    const changes = await getFileChanges(this.#repository, from, to);
    return changes.flatMap(({ path: treePath, mode, to: id }) => {
      const path = toContentPath(this.#repository, treePath);
      if (path === undefined || !isEntry(path)) return [];
      return [{ path, id: isPlainFile({ mode }) ? id : undefined }];
    });
  }
}

function leaveDamaged(error: unknown): undefined {
  if (!isDamaged(error)) throw error;
}

function groupConsents(entries: ReadonlyMap<string, IndexedEntry>) {
  const withConsent = [...entries.values()].filter(({ consent }) => consent);
  return Map.groupBy(withConsent, ({ location }) => (location ? toEntryId(location) : ''));
}

const isEntry = (path: string) =>
  isContentPath(path) && ['entry', 'settings'].includes(parseContentPath(path).kind);

const getSize = ({ searched }: IndexedEntry) => searched.text?.length ?? 0;

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
