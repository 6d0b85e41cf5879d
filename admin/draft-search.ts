import { UNPUBLISHED_ENTRIES_SUCCESS } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { Backend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { getAdminSettings } from './admin-settings.ts';
import { isMatch } from './draft-match.ts';

/** Lets the search across all lists find drafts too, by title, summary and text. Decap knows published titles only. */
export function searchDraftsToo(): void {
  const searchPublished = Backend.prototype.search;
  Backend.prototype.search = async function search(collections, term) {
    const { collections: all } = store.getState();
    const [published, drafts] = await Promise.all([
      searchPublished.call(this, collections, term),
      this.unpublishedEntries(all).catch(tellUnread),
    ]);
    // A result is shown as the board would show it: as it stands in the draft, with how far that is.
    const payload = { entries: drafts.entries, pages: 0 };
    store.dispatch({ type: UNPUBLISHED_ENTRIES_SUCCESS, payload });
    const names = new Set(collections.map((collection) => collection.get('name')));
    const languages = getAdminSettings().languages.map(({ code }) => code);
    const found = drafts.entries.filter(
      ({ collection, data }) => names.has(collection) && isMatch(data, term, languages),
    );
    const publishedByKey = new globalThis.Map(published.entries.map((one) => [toKey(one), one]));
    const asListed = found.map((one) => publishedByKey.get(toKey(one)) ?? getListed(one) ?? one);
    return { entries: [...new Set([...asListed, ...published.entries])] };
  };
}

/** One draft that can't be read keeps nobody from finding what is published; that drafts are missing is said. */
function tellUnread(error: unknown): { readonly entries: readonly FoundEntry[] } {
  const message = { key: 'ui.toast.onFailToLoadEntries', details: error };
  store.dispatch(addNotification({ message, type: 'error', dismissAfter: 8000 }));
  return { entries: [] };
}

const toKey = ({ collection, slug }: FoundEntry) => `${collection}.${slug}`;

/**
 * The published entry of which there is a draft, where a list has it. What is found takes its place in the
 * lists, and those show what is published.
 */
function getListed(draft: FoundEntry): FoundEntry | undefined {
  const listed = store.getState().entries.getIn(['entities', toKey(draft)]);
  return (listed as Map<string, unknown> | undefined)?.toJS() as FoundEntry | undefined;
}
