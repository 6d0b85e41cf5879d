import type { DraftStatus } from '../../../src/server/store-api/protocol.ts';

/** A file of an entry as Decap hands it to a backend. */
export interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
}

/** A picture or document that is saved with an entry or by itself. */
export interface Asset {
  readonly path: string;
  readonly url?: string;
  readonly fileObj?: File;
  toBase64(): Promise<string>;
}

export interface PersistOptions {
  readonly commitMessage: string;
  readonly collectionName?: string;
  readonly newEntry?: boolean;
  readonly status?: DraftStatus;
  /** Whether staff restore what was deleted or discarded, so that they know of it. */
  readonly isRestored?: boolean;
  /** The revision of a discarded draft that they restore. */
  readonly discarded?: string;
}

/** An entry read from a store; `data` is its source. */
export interface StoredEntry {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string | null };
}
