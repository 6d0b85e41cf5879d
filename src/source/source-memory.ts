import type { FolderMark } from './folder-mark.ts';
import type { ExaminedEntry, NewsroomSource, SourceEntry } from './newsroom-source.ts';

/** What is known of the file of an entry. */
export interface KnownFile {
  /** As `getLastingState` returned it before the file was read. */
  readonly state: string | undefined;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** Undefined where the cache may not quote the fields. */
  readonly examined?: ExaminedEntry | undefined;
  /** What a check has found in its body: plain data. */
  readonly inspection?: unknown;
}

/** What a cache may quote of an entry. */
export type Quotable = 'everything' | 'body' | 'nothing';

/** What was read of a content folder, so that reading it again costs little. */
export interface SourceMemory {
  /** The newsroom as it was last read in this process. */
  newest?: NewsroomSource | undefined;
  /** The id of the mark that the folder had then, if it has one. */
  mark?: string | undefined;
  readonly readMark?: () => FolderMark | undefined;
  get(path: string): KnownFile | undefined;
  set(path: string, known: KnownFile): void;
  /** Forgets all other files. */
  keepOnly(paths: ReadonlySet<string>): void;
  /**
   * Lets other processes know it too, if the memory is in a cache.
   * @param defineRule returns the rule that says what the cache may quote of an entry
   */
  save(defineRule: () => (entry: SourceEntry) => Quotable): void;
}

/** A memory of this process alone. @param files what is known already, by path */
export const createSourceMemory = (files = new Map<string, KnownFile>()): SourceMemory => ({
  get: (path) => files.get(path),
  set: (path, known) => void files.set(path, known),
  keepOnly(paths) {
    for (const path of files.keys()) if (!paths.has(path)) files.delete(path);
  },
  save: () => undefined,
});
