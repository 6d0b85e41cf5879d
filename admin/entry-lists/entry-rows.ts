import { createElement as h, type ReactNode } from 'react';
import { List } from 'immutable';
import Entries from 'decap-cms-core/dist/esm/components/Collection/Entries/Entries';
import { Cursor } from 'decap-cms-lib-util';
import { isNewEntry, useKnownDrafts } from './drafts.ts';
import { useEntryPages } from './entry-pages.ts';
import { type ListQuery, type Values } from './list-query.ts';

interface ListProps {
  readonly collection: Values;
  /** Decap’s `VIEW_STYLE_LIST` or `VIEW_STYLE_GRID`. */
  readonly viewStyle: string;
}

const cursors = { more: Cursor.create({ actions: ['append_next'] }), end: Cursor.create() };

/** The published entries of a list or of a group. Decap asks for the next page when staff scroll to the end. */
export function EntryRows({ query, ...list }: ListProps & { query: ListQuery }): ReactNode {
  const { entries, more, isFetching, loadNext } = useEntryPages(list.collection, query);
  return h(Rows, {
    ...list,
    entries,
    isFetching,
    cursor: more ? cursors.more : cursors.end,
    handleCursorActions: loadNext,
    // Decap shows that it loads until there is a first page, and expects another number with each page.
    page: entries?.size,
    showUnpublishedEntries: false,
  });
}

/** Drafts of entries that are not published yet, above a list: staff look for what they are working on. */
export function NewEntryRows(list: ListProps): ReactNode {
  return h(Rows, { ...list, entries: List(), cursor: cursors.end, showPublishedEntries: false });
}

function Rows({ collection, ...list }: ListProps & Readonly<Record<string, unknown>>): ReactNode {
  const drafts = useKnownDrafts();
  return h(Entries, {
    ...list,
    collections: collection,
    getWorkflowStatus: (name: string, slug: string) => drafts.get(`${name}.${slug}`)?.get('status'),
    getUnpublishedEntries: (name: string) =>
      [...drafts.values()].filter((draft) => draft.get('collection') === name && isNewEntry(draft)),
  });
}
