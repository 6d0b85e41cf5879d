import DecapEntries from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection';
import type { Map } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import { EntryList } from '../../entry-lists/entry-list.ts';
import { isServedInPages } from '../../entry-lists/served-lists.ts';

export * from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection';

interface ListProps {
  readonly collection: Map<string, unknown>;
  readonly viewStyle: string;
}

/** The entries below the head of a list: page by page, or all settings at once. */
export default function EntriesCollection(props: ListProps): ReactNode {
  const { collection, viewStyle } = props;
  return isServedInPages(collection)
    ? h(EntryList, { collection, viewStyle })
    : h(DecapEntries, props);
}
