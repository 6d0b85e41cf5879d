/** The parts of Decap that come without types, as far as the admin uses them. */

declare module 'decap-cms-locales' {
  export const en: Record<string, unknown>;
  export const es: Record<string, unknown>;
}

declare module 'decap-cms-lib-util' {
  /** Tells Decap that an entry has no draft when `notUnderEditorialWorkflow` is true. */
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}

declare module 'decap-cms-core/dist/esm/redux' {
  /** Decap's whole state; slices are Immutable maps unless said otherwise. */
  export interface DecapState {
    readonly collections: import('immutable').Map<string, import('immutable').Map<string, unknown>>;
    readonly entryDraft: import('immutable').Map<string, unknown>;
    readonly entries: import('immutable').Map<string, unknown>;
    readonly editorialWorkflow: import('immutable').Map<string, unknown>;
    readonly mediaLibrary: import('immutable').Map<string, unknown>;
    readonly config: Record<string, unknown>;
    readonly auth: { readonly user?: { readonly name: string; readonly email: string } | null };
  }
  export const store: {
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    dispatch(action: unknown): unknown;
  };
}

declare module 'decap-cms-core/dist/esm/backend' {
  interface Deploy {
    readonly url: string;
    readonly status: string;
  }
  export interface FoundEntry {
    readonly collection: string;
    readonly slug: string;
    readonly data: Readonly<Record<string, unknown>>;
  }
  interface FoundEntries {
    readonly entries: readonly FoundEntry[];
  }
  type ImmutableMap = import('immutable').Map<string, unknown>;
  export class Backend {
    getDeploy(collection: ImmutableMap, slug: string, entry?: ImmutableMap): Deploy;
    getDeployPreview(collection: ImmutableMap, slug: string): Promise<Deploy>;
    /** Finds published entries. */
    search(collections: readonly ImmutableMap[], term: string): Promise<FoundEntries>;
    /** Makes entries of the texts that a backend has read. */
    processEntries(
      texts: readonly import('./decap-backend.ts').StoredEntry[],
      collection: ImmutableMap,
    ): FoundEntry[];
    /** Reads all drafts, of the whole newsroom. */
    unpublishedEntries(
      collections: import('immutable').Map<string, ImmutableMap>,
    ): Promise<FoundEntries>;
  }
  export function currentBackend(config: unknown): {
    readonly implementation: unknown;
    listAllEntries(
      collection: import('immutable').Map<string, unknown>,
    ): Promise<{ readonly slug: string; readonly data: Record<string, unknown> }[]>;
  };
}

declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    readonly location: { readonly pathname: string };
    listen(
      listener: (
        location: { readonly pathname: string },
        action: 'PUSH' | 'POP' | 'REPLACE',
      ) => void,
    ): () => void;
    push(path: string): void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function loadEntries(collection: import('immutable').Map<string, unknown>): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export const UNPUBLISHED_ENTRIES_SUCCESS: string;
  /** Reads an entry, its draft if there is one, into the editor. */
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/notifications' {
  export function clearNotifications(): unknown;
  export function addNotification(notification: {
    readonly message: string | { readonly key: string; readonly details: unknown };
    readonly type: 'error' | 'info';
    /** Milliseconds. */
    readonly dismissAfter: number;
  }): unknown;
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

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (...args: unknown[]) => import('./decap-backend.ts').DecapBackend;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (...args: unknown[]) => import('./decap-backend.ts').DecapBackend;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (
    ...args: unknown[]
  ) => import('./decap-backend.ts').DecapBackend;
}
