import type { EntryCard, PageShell } from './views.ts';

/** The latest releases, for an iframe on another site; `path` is the address of their list. */
export interface EmbedListView extends PageShell {
  readonly entries: readonly EntryCard[];
}
