import { UNPUBLISHED_ENTRIES_SUCCESS } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { Backend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { toEntryName } from '../../src/model/entry-name.ts';
import {
  isMatch,
  toRanked,
  toSearchableEntry,
  toSearchTerms,
} from '../../src/model/content-types/searchable-entry.ts';
import { getImplementation } from './editor-session.ts';
import { messages } from '../messages/index.ts';

type Collection = Map<string, unknown>;

/**
 * Lets the search across lists find what is written in texts and drafts. Decap knows published titles only, and
 * reads whole lists for them; so it goes on where no server of ours searches what is published.
 */
export function setSearch(): void {
  const searchTitles = Backend.prototype.search;
  Backend.prototype.search = async function search(collections, term) {
    const isOurs = 'findTexts' in getImplementation();
    const [published, drafts] = await Promise.all([
      isOurs
        ? findPublished(this, collections, term).catch(tellUnread)
        : searchTitles.call(this, collections, term).then(({ entries }) => entries),
      findDrafts(this, collections).catch(tellUnread),
    ]);
    const found = isOurs
      ? findIn([...drafts, ...published], term)
      : [...findIn(drafts, term), ...published];
    const publishedByKey = new globalThis.Map(published.map((one) => [toKey(one), one]));
    const asListed = found.map((one) => publishedByKey.get(toKey(one)) ?? getListed(one) ?? one);
    return { entries: [...new Set(asListed)] };
  };
}

async function findPublished(
  backend: Backend,
  collections: readonly Collection[],
  term: string,
): Promise<readonly FoundEntry[]> {
  if (toSearchTerms(term).length === 0) return [];
  const folder = collections.length === 1 ? toFolder(collections[0]!) : undefined;
  const { entries, more } = await getImplementation().findTexts!(term, folder);
  if (more) tell({ message: messages.search.more(entries.length), type: 'info' });
  return collections.flatMap((collection) => {
    const own = entries.filter(
      ({ file }) => getCollectionName(file.path) === collection.get('name'),
    );
    return backend.processEntries(own, collection);
  });
}

const toFolder = (collection: Collection) =>
  (collection.get('folder') as string | undefined) ?? 'content/settings';

const getCollectionName = (path: string) => toEntryName(path.slice('content/'.length))?.collection;

/** All drafts of some collections. */
async function findDrafts(
  backend: Backend,
  collections: readonly Collection[],
): Promise<readonly FoundEntry[]> {
  const { entries } = await backend.unpublishedEntries(store.getState().collections);
  // A result is shown as the board would show it: with how far its draft is.
  store.dispatch({ type: UNPUBLISHED_ENTRIES_SUCCESS, payload: { entries, pages: 0 } });
  const names = new Set(collections.map((collection) => collection.get('name')));
  return entries.filter(({ collection }) => names.has(collection));
}

function findIn(entries: readonly FoundEntry[], term: string): readonly FoundEntry[] {
  const asked = toSearchTerms(term);
  const hits = entries
    .map((entry) => ({ entry, searched: toSearchableEntry(entry.data) }))
    .filter(({ searched }) => isMatch(searched, asked));
  return toRanked(hits, asked).map(({ entry }) => entry);
}

/** One text that can't be read keeps nobody from finding the others; that some are missing is said. */
function tellUnread(error: unknown): readonly FoundEntry[] {
  tell({ message: { key: 'ui.toast.onFailToLoadEntries', details: error }, type: 'error' });
  return [];
}

function tell(notification: Pick<Parameters<typeof addNotification>[0], 'message' | 'type'>) {
  store.dispatch(addNotification({ ...notification, dismissAfter: 8000 }));
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
