import { store } from 'decap-cms-core/dist/esm/redux';
import {
  createElement as h,
  Fragment,
  useEffect,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { ActiveFilters } from './active-filters.ts';
import { refreshDrafts } from './drafts.ts';
import { EntryGroups } from './entry-groups.ts';
import { EntryRows, NewEntryRows } from './entry-rows.ts';
import { prepareEditor } from './prepare-editor.ts';
import { useAnswer } from './use-answer.ts';
import { getFilters, getGrouping, toListQuery, type Values } from './list-query.ts';

const ignore = () => undefined;
const getLists = () => store.getState().entries;

/** A list of entries that the newsroom's server sorts, filters and groups, and sends page by page. */
export function EntryList(list: {
  readonly collection: Values;
  readonly viewStyle: string;
}): ReactNode {
  const lists = useSyncExternalStore(store.subscribe, getLists);
  useEffect(prepareEditor, []);
  // Others may have saved since they were read.
  useAnswer(refreshDrafts, ignore, ignore, [list.collection]);
  const query = toListQuery(list.collection, lists);
  const filters = getFilters(list.collection, lists);
  const grouping = getGrouping(list.collection, lists);
  // Another key begins another list.
  const key = JSON.stringify([query, grouping]);
  return h(
    Fragment,
    null,
    h(ActiveFilters, { collection: list.collection, filters }),
    // Filters are about what is published.
    filters.length === 0 && h(NewEntryRows, list),
    grouping
      ? h(EntryGroups, { key, ...list, query, grouping })
      : h(EntryRows, { key, ...list, query }),
  );
}
