import type { EntryCard, PageFrame } from './views.ts';

/** The latest releases, for a frame on another site; the path is that of their list. */
export interface EmbedListView extends PageFrame {
  readonly entries: readonly EntryCard[];
}
