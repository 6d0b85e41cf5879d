import type { EntryCard, PageShell } from './views.ts';

/** The latest releases, for a frame on another site; the path is that of their list. */
export interface EmbedListView extends PageShell {
  readonly entries: readonly EntryCard[];
}
