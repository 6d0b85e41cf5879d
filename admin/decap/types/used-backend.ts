import type { ActionName, ActionParams } from '../../../src/server/store-api/protocol.ts';
import type { GitStore } from '../../../src/server/store/git-store.ts';
import type { Asset, DataFile, PersistOptions, StoredEntry } from './decap-backend.ts';
import type { Sent } from '../../formats/source-with-revision.ts';
import type { EntryName } from '../../../src/model/entry-name.ts';

type Constant<T> = T extends readonly (infer I)[]
  ? readonly Constant<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Constant<T[K]> }
    : T;

/** What an action of the store is sent. */
export type StoreParams<A extends ActionName> = Constant<ActionParams[A]>;

/** What the store answers to an action. */
export type StoreAnswer<A extends ActionName> = Awaited<ReturnType<GitStore[A]>>;

/** The same as Decap reads entries. */
type Listed<A extends 'findTexts' | 'listEntries'> = Omit<StoreAnswer<A>, 'entries'> & {
  readonly entries: readonly StoredEntry[];
};

/** The methods of the backend that the admin calls itself. */
export interface UsedBackend {
  call<A extends ActionName>(action: A, params: StoreParams<A>): Promise<StoreAnswer<A>>;
  getEntry(path: string): Promise<StoredEntry>;
  persistEntry(
    entry: { readonly dataFiles: readonly DataFile[]; readonly assets: readonly Asset[] },
    options: PersistOptions,
  ): Promise<boolean>;
  unpublishedEntries(): Promise<readonly string[]>;
  unpublishedEntry(draft: EntryName): Promise<StoreAnswer<'unpublishedEntry'>>;
  deleteUnpublishedEntry(collection: string, slug: string, seen: string): Promise<void>;
  discardSent(collection: string, sent: Sent): Promise<boolean>;
  checkPublication(collection: string, slug: string): Promise<StoreAnswer<'checkPublication'>>;
  listEntries(page: StoreParams<'listEntries'>): Promise<Listed<'listEntries'>>;
  findTexts(words: string, folder?: string): Promise<Listed<'findTexts'>>;
  readRevision(path: string, version: string): Promise<string>;
  restoreMedia(path: string, version: string, seen?: string): Promise<string>;
  replaceMedia(asset: Asset, seen: string): Promise<string>;
}
