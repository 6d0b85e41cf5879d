/** Types for those parts of Decap that have none, as far as the admin uses them. */

declare module 'decap-cms-locales/dist/esm/*/index.js' {
  const phrases: import('../../src/languages/parts/language.ts').DecapPhrases;
  export default phrases;
}

declare module 'decap-cms-core/dist/esm/components/Collection/Entries/Entries' {
  /** Draws the rows of a list, with the drafts of new entries below. */
  const Entries: import('react').ComponentType<Record<string, unknown>>;
  export default Entries;
}

declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane' {
  import type { Component, ReactElement, ReactNode } from 'react';
  type Control = import('./editor/form-sections.ts').Control;
  /** The form of an entry. */
  export default class ControlPane extends Component {
    override render(): ReactElement<{
      readonly ref?: (form: HTMLElement | null) => void;
      readonly role?: string;
      /** Menus of languages, which we do not use, and the controls of the fields. */
      readonly children: readonly [ReactNode, Iterable<Control>];
    }> | null;
  }
}

declare module 'react-dom' {
  type ReactNode = import('react').ReactNode;
  export function createPortal(children: ReactNode, container: Element): ReactNode;
}

declare module 'decap-cms-core/dist/esm/components/UI/Notifications' {
  /** What Decap says at the edge of the window. */
  const Notifications: import('react').ComponentType;
  export default Notifications;
}

declare module 'decap-cms-core/dist/esm/components/Workflow/Workflow' {
  /** The board of drafts. */
  const Workflow: import('react').ComponentType<object>;
  export default Workflow;
}

declare module 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection' {
  /** A list that Decap loads as a whole. */
  const EntriesCollection: import('react').ComponentType<{
    readonly collection: import('immutable').Map<string, unknown>;
    readonly viewStyle: string;
  }>;
  export default EntriesCollection;
}

declare module 'decap-cms-lib-util' {
  /** What can be loaded besides what a list shows. */
  export class Cursor {
    readonly actions: ReadonlySet<string>;
    static create(parts?: { readonly actions: readonly string[] }): Cursor;
  }
  /** The database of the browser, in which Decap keeps unsaved forms. */
  export const localForage: {
    getItem(key: string): Promise<object | null>;
    keys(): Promise<string[]>;
    setItem(key: string, value: object): Promise<unknown>;
  };
  /** The id of a file that is not stored yet, from its bytes. */
  export function getBlobSHA(file: Blob): Promise<string>;
  /** Tells Decap that an entry has no draft if `notUnderEditorialWorkflow` is true. */
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}

declare module 'decap-cms-core/dist/esm/redux' {
  export type GetState = () => DecapState;
  /** A Redux thunk. */
  export type Thunk<Result> = (dispatch: Dispatch, getState: GetState) => Result;
  export interface Dispatch {
    <Result>(thunk: Thunk<Result>): Result;
    (action: unknown): unknown;
  }
  /** An error of a field, as its control reports it. */
  export interface FieldError {
    readonly type?: 'PRESENCE' | 'PATTERN' | 'RANGE' | 'CUSTOM';
  }
  /** Decap's whole state; slices are Immutable maps unless said otherwise. */
  export interface DecapState {
    readonly collections: import('immutable').Map<string, import('immutable').Map<string, unknown>>;
    readonly entryDraft: import('immutable').Map<string, unknown>;
    readonly entries: import('immutable').Map<string, unknown>;
    readonly editorialWorkflow: import('immutable').Map<string, unknown>;
    readonly mediaLibrary: import('immutable').Map<string, unknown>;
    /** The files that Decap has loaded, by path; another object after each. */
    readonly medias: Readonly<Record<string, unknown>>;
    readonly notifications: {
      readonly notifications: readonly { readonly id: string; readonly type: string }[];
    };
    readonly config: import('decap-cms-core').CmsConfig;
    readonly auth: { readonly user?: { readonly name: string; readonly email: string } | null };
  }
  export const store: {
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    readonly dispatch: Dispatch;
  };
}

declare module 'decap-cms-core/dist/esm/backend' {
  export interface FoundEntry {
    readonly collection: string;
    readonly slug: string;
    readonly path: string;
    readonly data: Readonly<Record<string, unknown>>;
    /** Of a draft: whether the entry is published, too. */
    readonly isModification?: boolean;
    /** Of a draft. */
    readonly status?: string;
    /** Who saved it last. */
    readonly author?: string;
    /** ISO 8601 */
    readonly updatedOn?: string;
  }
  interface FoundEntries {
    readonly entries: readonly FoundEntry[];
  }
  type ImmutableMap = import('immutable').Map<string, unknown>;
  export class Backend {
    /** The unsaved form of an entry, if the browser keeps one. */
    getLocalDraftBackup(
      collection: ImmutableMap,
      slug: string,
    ): Promise<{ readonly entry?: FoundEntry }>;
    /** The source of an entry as a save would write it. */
    entryToRaw(collection: ImmutableMap, entry: ImmutableMap): string;
    /** Finds published entries. */
    search(collections: readonly ImmutableMap[], term: string): Promise<FoundEntries>;
    /** Parses the sources that a backend has read into entries. */
    processEntries(
      sources: readonly import('./types/decap-backend.ts').StoredEntry[],
      collection: ImmutableMap,
    ): FoundEntry[];
    /** Reads all drafts, of the whole newsroom. */
    unpublishedEntries(
      collections: import('immutable').Map<string, ImmutableMap>,
    ): Promise<FoundEntries>;
  }
  export function currentBackend(config: unknown): Pick<
    Backend,
    'processEntries' | 'unpublishedEntries' | 'getLocalDraftBackup' | 'entryToRaw'
  > & {
    readonly implementation: unknown;
  };
}

declare module 'decap-cms-core/dist/esm/routing/history' {
  type Blocker = (
    location: { readonly pathname: string },
    action: 'PUSH' | 'POP' | 'REPLACE',
  ) => string | false | undefined;
  export const history: {
    readonly location: { readonly pathname: string };
    listen(
      listener: (
        location: { readonly pathname: string },
        action: 'PUSH' | 'POP' | 'REPLACE',
      ) => void,
    ): () => void;
    push(path: string): void;
    replace(path: string): void;
    createHref(location: { readonly pathname: string }): string;
    /** @param demand says why the address may not change; false says nothing to anybody */
    block(demand: Blocker): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  type ImmutableMap = import('immutable').Map<string, unknown>;
  type Thunk<Result> = import('decap-cms-core/dist/esm/redux').Thunk<Result>;
  /** Puts a file first among those of the open entry, in the place of one with the same id. */
  export function addDraftEntryMediaFile(file: { readonly id: string }): object;
  export function changeDraftField(change: {
    readonly field: ImmutableMap;
    readonly value: unknown;
    readonly metadata: object;
    /** The stored revisions, with which the form is compared; without them it has changed. */
    readonly entries: readonly ImmutableMap[];
  }): object;
  export const SORT_ENTRIES_REQUEST: string;
  export const FILTER_ENTRIES_REQUEST: string;
  export const GROUP_ENTRIES_REQUEST: string;
  export const DRAFT_CREATE_EMPTY: string;
  export const ADD_DRAFT_ENTRY_MEDIA_FILE: string;
  export const DRAFT_DISCARD: string;
  export const DRAFT_CREATE_FROM_ENTRY: string;
  export const DRAFT_CREATE_FROM_LOCAL_BACKUP: string;
  export const DRAFT_CREATE_DUPLICATE_FROM_ENTRY: string;
  export const DRAFT_CHANGE_FIELD: string;
  export const ENTRY_DELETE_SUCCESS: string;
  export const ENTRY_FAILURE: string;
  export function deleteEntry(collection: ImmutableMap, slug: string): Thunk<Promise<unknown>>;
  export function loadEntries(collection: ImmutableMap): unknown;
  export function loadEntry(collection: ImmutableMap, slug: string): Thunk<Promise<void>>;
  export function createEmptyDraft(collection: ImmutableMap, search: string): Thunk<Promise<void>>;
  export function retrieveLocalBackup(
    collection: ImmutableMap,
    slug: string,
  ): Thunk<Promise<unknown>>;
  export function discardDraft(): object;
  /** @returns what was kept; undefined if the browser could not */
  export function persistLocalBackup(
    entry: ImmutableMap,
    collection: ImmutableMap,
  ): Thunk<Promise<string | undefined>>;
  export function deleteLocalBackup(
    collection: ImmutableMap,
    slug: string,
  ): Thunk<Promise<unknown>>;
}

declare module 'decap-cms-core/dist/esm/actions/mediaLibrary' {
  export const MEDIA_PERSIST_FAILURE: string;
  export interface UploadOptions {
    readonly field?: unknown;
  }
  export function closeMediaLibrary(): import('decap-cms-core/dist/esm/redux').Thunk<void>;
  export function insertMedia(
    path: string,
    field: unknown,
  ): import('decap-cms-core/dist/esm/redux').Thunk<void>;
  /** Reads the library again. */
  export function loadMedia(): import('decap-cms-core/dist/esm/redux').Thunk<Promise<unknown>>;
  export function persistMedia(
    file: File,
    options: UploadOptions,
  ): import('decap-cms-core/dist/esm/redux').Thunk<Promise<unknown>>;
}

declare module 'decap-cms-core/dist/esm/actions/media' {
  /** Forgets the address of a file, so that the next to show it loads it again. */
  export function removeAsset(path: string): unknown;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy' {
  /** A file as backends take it. */
  export function createAssetProxy(file: {
    readonly path: string;
    readonly file: File;
  }): import('./types/decap-backend.ts').Asset;
}

declare module 'decap-cms-core/dist/esm/reducers/entryDraft' {
  type ImmutableMap = import('immutable').Map<string, unknown>;
  export default function entryDraftReducer(
    state: ImmutableMap | undefined,
    action: { readonly type: string },
  ): ImmutableMap;
}

declare module 'decap-cms-core/dist/esm/reducers/mediaLibrary' {
  /** Files of the library that a field may use. */
  export function selectMediaFiles(
    state: import('decap-cms-core/dist/esm/redux').DecapState,
    field: unknown,
  ): readonly { readonly id: string; readonly name: string }[];
}

declare module 'decap-cms-ui-default/dist/esm/Icon' {
  const Icon: import('react').ComponentType<{
    readonly type: string;
    readonly size?: string;
    readonly direction?: string;
  }>;
  export default Icon;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  type DecapState = import('decap-cms-core/dist/esm/redux').DecapState;
  type ImmutableMap = import('immutable').Map<string, unknown>;
  type Thunk<Result> = import('decap-cms-core/dist/esm/redux').Thunk<Result>;
  export const UNPUBLISHED_ENTRIES_SUCCESS: string;
  export const UNPUBLISHED_ENTRY_DELETE_SUCCESS: string;
  export const UNPUBLISHED_ENTRY_PERSIST_REQUEST: string;
  export const UNPUBLISHED_ENTRY_PERSIST_SUCCESS: string;
  export const UNPUBLISHED_ENTRY_PERSIST_FAILURE: string;
  export const UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS: string;
  /** Loads an entry, or its draft if there is one, into the editor. */
  export function loadUnpublishedEntry(
    collection: ImmutableMap,
    slug: string,
  ): Thunk<Promise<void>>;
  /** Publishes a draft, and shows why if that fails. */
  export function publishUnpublishedEntry(collection: string, slug: string): Thunk<Promise<void>>;
  export function updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    oldStatus: string,
    newStatus: string,
  ): Thunk<void>;
  /** Saves the entry in the editor as a draft. */
  export function persistUnpublishedEntry(
    collection: ImmutableMap,
    isUnpublished: boolean,
  ): Thunk<Promise<void>>;
}

declare module 'decap-cms-core/dist/esm/actions/notifications' {
  export function clearNotifications(): unknown;
  export function dismissNotification(id: string): unknown;
  export interface Notification {
    readonly id?: string;
    readonly message: string | { readonly key: string; readonly details?: unknown };
    readonly type: 'error' | 'info' | 'success';
    /** Milliseconds; false if staff have to close it. */
    readonly dismissAfter: number | false;
  }
  export function addNotification(notification: Notification): unknown;
}

declare module 'decap-cms-widget-*' {
  interface WidgetModule {
    Widget(options?: Record<string, unknown>): {
      readonly name: string;
      readonly controlComponent: import('react').ComponentType<Record<string, unknown>>;
    } & Record<string, unknown>;
    readonly controlComponent: import('react').ComponentType<Record<string, unknown>>;
  }
  const widget: WidgetModule;
  export default widget;
}
