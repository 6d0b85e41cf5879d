import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import type { Map } from 'immutable';
import type { CollectionName } from '../../src/model/content-types/collections.ts';
import type { ListQuery } from '../entry-lists/list-query.ts';
import type { ReferenceSearch } from '../widgets/find-references.ts';
import type { StateChange } from '../../src/publishing/state-changes.ts';
import { getTitle } from '../../src/model/entry-title.ts';
import { getLanguageCodes } from '../settings/loaded-settings.ts';
import type { Asset, DataFile, PersistOptions, StoredEntry } from '../decap/decap-backend.ts';

/** The entry in Decap's editor; empty while none is open. */
export function getEditedEntry(): Map<string, unknown> | undefined {
  return store.getState().entryDraft.get('entry') as Map<string, unknown> | undefined;
}

/** Whether a path of the admin opens the editor. */
export function isEditorPath(path: string): boolean {
  return /^\/collections\/[^/]+\/(entries\/|new)/.test(path);
}

/** Whether the editor holds anything that is not saved. */
export function hasUnsavedChanges(): boolean {
  return store.getState().entryDraft.get('hasChanged') === true;
}

/** Whether a save is under way. */
export function isSaving(): boolean {
  return getEditedEntry()?.get('isPersisting') === true;
}

/** Whether a publication is under way, beginning with the click on the button. */
export function isPublishing(): boolean {
  return getEditedEntry()?.get('isPublishing') === true;
}

/** The title of the entry in the editor; of any other file, its name. */
export function getEditedTitle(path: string): string {
  const entry = getEditedEntry();
  const isEdited = entry?.get('path') === path;
  const data = isEdited ? (entry.get('data') as Map<string, unknown>).toJS() : {};
  const languages = getLanguageCodes();
  return getTitle(data, languages) || path.replace(/^.*\/|\.\w+$/g, '');
}

/** The fields of an entry that the admin has loaded. */
export function getLoadedEntry(
  collection: string,
  slug: string,
): Readonly<Record<string, unknown>> | undefined {
  const data = findLoaded(collection, slug)?.get('data') as Map<string, unknown> | undefined;
  return data?.toJS();
}

/** An entry that the admin has loaded: in the editor, on the board of drafts or in a list. */
export function findLoaded(collection: string, slug: string): Map<string, unknown> | undefined {
  const edited = getEditedEntry();
  const isEdited = edited?.get('slug') === slug && edited.get('collection') === collection;
  const statePath = ['entities', `${collection}.${slug}`];
  const { editorialWorkflow, entries } = store.getState();
  const listed = editorialWorkflow.getIn(statePath) ?? entries.getIn(statePath);
  return isEdited ? edited : (listed as Map<string, unknown> | undefined);
}

/** The published data of the entry in the editor, as it was when opened; undefined if it has a draft. */
export function getPublishedData(): Map<string, unknown> | undefined {
  const entry = getEditedEntry();
  const key = ['collection', 'slug'].map((name) => String(entry?.get(name))).join('.');
  return store.getState().entries.getIn(['entities', key, 'data']) as
    Map<string, unknown> | undefined;
}

/** Loads an entry, or its draft if there is one, into the editor again. */
export function reloadEntry(collection: string, slug: string): void {
  void store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection)!, slug));
}

/** Opens an entry; Decap asks first if there are unsaved changes. */
export function openEntry(collection: string, slug: string): void {
  history.push(`/collections/${collection}/entries/${slug}`);
}

/** An entry that others can refer to, in each of its languages. */
export interface FoundReference {
  readonly collection: CollectionName;
  readonly key: string;
  readonly translations: readonly {
    /** Absent for entries that hold all languages in one file. */
    readonly language?: string;
    readonly title: unknown;
    readonly datePublished: unknown;
    /** Of people: what they do, unchecked. */
    readonly functions?: unknown;
  }[];
}

/** A revision of an entry, and who made it. */
export interface ListedRevision {
  readonly version: string;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  readonly isPublished: boolean;
}

/** A published entry, and when readers see or saw something of it. */
export interface OverviewEntry {
  /** Decap's names. */
  readonly collection: string;
  readonly slug: string;
  readonly title: unknown;
  /** ISO 8601 */
  readonly at: string;
}

/** What changes by itself, the next first, and what was published last. */
export interface Overview {
  readonly changes: readonly (OverviewEntry & { readonly state: StateChange['state'] })[];
  readonly newest: readonly OverviewEntry[];
}

/** An entry or a file of the media library that was published once and is no longer there. */
export interface DeletedFile {
  readonly path: string;
  /** Decap's names; absent for media. */
  readonly entry?: { readonly collection: string; readonly slug: string };
  /** The unchecked title of an entry. */
  readonly title?: unknown;
  /** The last commit that has it. */
  readonly version: string;
  /** Whether it is a draft, of an entry that may be published. */
  readonly isDraft?: true;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}

/** The methods of a backend that the admin calls itself. Only our own backend has the optional ones. */
export interface UsedBackend {
  getEntry(path: string): Promise<{ readonly data: string }>;
  /** Shows staff what makes it impossible to publish a draft. @throws if something does */
  checkPublication?(collection: string, slug: string): Promise<void>;
  /** Whether the files of a draft are those that this window showed or saved last. */
  isShown?(
    collection: string,
    slug: string,
    files: readonly { readonly path: string; readonly id: string }[],
  ): boolean;
  /** Finds published entries that contain all words; without a folder, in all folders. */
  findTexts?(
    words: string,
    folder?: string,
  ): Promise<{
    readonly entries: readonly StoredEntry[];
    readonly more: boolean;
    /** The words that were looked for instead, if some of them occur nowhere. */
    readonly corrected?: string;
  }>;
  /** A page of a list. */
  listEntries?(
    page: ListQuery & { readonly after?: string; readonly limit: number },
  ): Promise<{ readonly entries: readonly StoredEntry[]; readonly more: boolean }>;
  /** The groups of a list by a field, and how many entries each has. */
  groupEntries?(
    list: Pick<ListQuery, 'collection' | 'states'> & { readonly field: string },
  ): Promise<readonly { readonly value: string; readonly count: number }[]>;
  /** Entries that others can refer to, the newest first. */
  findReferences?(
    search: ReferenceSearch & { readonly limit: number },
  ): Promise<readonly FoundReference[]>;
  getOverview?(): Promise<Overview>;
  /** The revisions of an entry, the newest first. */
  listRevisions?(path: string): Promise<readonly ListedRevision[]>;
  /** The draft of an entry. @throws if there is none */
  unpublishedEntry?(draft: {
    readonly collection: string;
    readonly slug: string;
  }): Promise<unknown>;
  /** The source of an entry as a revision has it. */
  readRevision?(path: string, version: string): Promise<string>;
  /** What was deleted, the last first. */
  listDeleted?(): Promise<readonly DeletedFile[]>;
  /** Publishes a deleted file of the media library again. */
  restoreMedia?(path: string, version: string): Promise<void>;
  /** Puts another file in the place of the published one with its path. */
  replaceMedia?(asset: Asset): Promise<void>;
  getLinks?(path: string): Promise<{ readonly links: readonly { readonly title: string }[] }>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  persistEntry(
    entry: { readonly dataFiles: readonly DataFile[]; readonly assets: readonly never[] },
    options: PersistOptions,
  ): Promise<unknown>;
}

/** The backend in use. */
export function getImplementation(): UsedBackend {
  return currentBackend(store.getState().config).implementation as UsedBackend;
}
