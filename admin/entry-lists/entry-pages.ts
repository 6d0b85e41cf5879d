import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, List } from 'immutable';
import { useEffect, useRef, useState } from 'react';
import { readClock } from '../../src/clock.ts';
import { getEntryState } from '../../src/publishing/visibility/entry-state.ts';
import { useMinute } from '../settings/current-minute.ts';
import { StoreResponseError } from '../backends/store-client.ts';
import { askUntilAnswered } from '../backends/until-answered.ts';
import { getImplementation, getValues } from '../entries/editor-session.ts';
import type { ListQuery, Values } from './list-query.ts';

/** Entries of a page: more than fit on a tall screen. */
const pageSize = 50;

/** Most entries that the server sends at once. */
const mostEntries = 200;

/** The pages of a list that are loaded. */
interface LoadedPages {
  readonly entries: List<Values>;
  /** Whether others follow. */
  readonly more: boolean;
}

/** The entries of a list, as far as staff have scrolled. */
export interface EntryPages extends Partial<LoadedPages> {
  readonly isFetching: boolean;
  loadNext(): void;
}

/** What the last list showed, by query, so that staff come back to the place where they opened an entry. */
const shown = new Map<string, LoadedPages>();
let shownList = '';

function getShown({ collection }: ListQuery, key: string): LoadedPages | undefined {
  if (collection !== shownList) shown.clear();
  shownList = collection;
  return shown.get(key);
}

/** Loads a list page by page. The component that uses it must not change the query. */
export function useEntryPages(collection: Values, query: ListQuery): EntryPages {
  const key = JSON.stringify(query);
  const [pages, setPages] = useState(() => getShown(query, key));
  const [isFetching, setFetching] = useState(true);
  const isOpen = useRef(true);

  const load = async (known: LoadedPages | undefined, limit: number): Promise<void> => {
    setFetching(true);
    const loaded = await askUntilAnswered(
      () => loadPage(collection, query, known, limit),
      () => isOpen.current,
      reportListFailure,
    );
    if (!isOpen.current) return;
    if (loaded) {
      shown.set(key, loaded);
      setPages(loaded);
    }
    setFetching(false);
  };

  useEffect(() => {
    isOpen.current = true;
    // Others may have published since it was shown.
    const size = Math.max(pageSize, shown.get(key)?.entries.size ?? 0);
    void load(undefined, Math.min(size, mostEntries));
    return () => void (isOpen.current = false);
  }, []);

  const minute = useMinute();
  useEffect(() => {
    if (pages && hasNewState(pages.entries))
      void load(undefined, Math.min(pages.entries.size, mostEntries));
  }, [minute]);

  return {
    ...pages,
    isFetching,
    loadNext: () => void (isFetching || !pages?.more || load(pages, pageSize)),
  };
}

/** Whether the state of an entry has changed since it was loaded, as at the end of an embargo. */
const hasNewState = (entries: List<Values>): boolean =>
  entries.some((entry) => {
    const data = getValues(entry);
    return getEntryState(data, readClock()) !== data.$state;
  });

async function loadPage(
  collection: Values,
  query: ListQuery,
  known: LoadedPages | undefined,
  limit: number,
): Promise<LoadedPages> {
  const after = known?.entries.last()?.get('path') as string | undefined;
  try {
    const page = await getImplementation().listEntries({ ...query, after, limit });
    const backend = currentBackend(store.getState().config);
    const entries = backend
      .processEntries(page.entries, collection)
      .map((one) => fromJS(one) as Values);
    return { entries: (known?.entries ?? List<Values>()).concat(entries), more: page.more };
  } catch (error) {
    const isGone = error instanceof StoreResponseError && error.code === 'not-found';
    if (!known || !isGone) throw error;
    return loadPage(collection, query, undefined, pageSize);
  }
}

/** Shows staff that a list could not be loaded. */
export function reportListFailure(error: unknown): void {
  const message = { key: 'ui.toast.onFailToLoadEntries', details: error };
  store.dispatch(addNotification({ message, type: 'error', dismissAfter: 8000 }));
}
