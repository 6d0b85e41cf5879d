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
import { refreshDrafts } from './drafts.ts';
import { findReadEntry, getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';

type Collection = Map<string, unknown>;

/**
 * Lets the search across lists find words in bodies and drafts. Decap's own search knows only published titles
 * and loads whole lists for them.
 */
export function setSearch(): void {
  Backend.prototype.search = async function search(collections, term) {
    const [{ published, words = term }, drafts] = await Promise.all([
      findPublished(this, collections, term).catch(toUnread),
      findDrafts(collections).catch(reportUnreadable),
    ]);
    const inDrafts = findIn(drafts, term);
    // What was typed may be a word of a draft only.
    const searched = inDrafts.length > 0 ? term : words;
    const found = findIn([...drafts, ...published], searched);
    // No entry may have all the corrected words.
    if (searched !== term && found.length > 0)
      notify({ message: messages.search.corrected(searched), type: 'info' });
    const publishedByKey = new globalThis.Map(published.map((one) => [toKey(one), one]));
    const asListed = found.map((one) => publishedByKey.get(toKey(one)) ?? getListed(one) ?? one);
    return { entries: [...new Set(asListed)] };
  };
}

async function findPublished(
  backend: Backend,
  collections: readonly Collection[],
  term: string,
): Promise<{ readonly published: readonly FoundEntry[]; readonly words?: string | undefined }> {
  if (toSearchTerms(term).length === 0) return { published: [] };
  const folder = collections.length === 1 ? toFolder(collections[0]!) : undefined;
  const { entries, more, corrected } = await getImplementation().findTexts(term, folder);
  if (more) notify({ message: messages.search.more(entries.length), type: 'info' });
  const published = collections.flatMap((collection) => {
    const own = entries.filter(
      ({ file }) => getCollectionName(file.path) === collection.get('name'),
    );
    return backend.processEntries(own, collection);
  });
  return { published, words: corrected };
}

const toFolder = (collection: Collection) =>
  (collection.get('folder') as string | undefined) ?? 'content/settings';

const getCollectionName = (path: string) => toEntryName(path.slice('content/'.length))?.collection;

/** All drafts of some collections. */
async function findDrafts(collections: readonly Collection[]): Promise<readonly FoundEntry[]> {
  const names = new Set(collections.map((collection) => collection.get('name')));
  // A result shows the status of its draft, as the board does.
  return (await refreshDrafts()).filter(({ collection }) => names.has(collection));
}

function findIn(entries: readonly FoundEntry[], term: string): readonly FoundEntry[] {
  const terms = toSearchTerms(term);
  const hits = entries
    .map((entry) => ({ entry, searched: toSearchableEntry(entry.data) }))
    .filter(({ searched }) => isMatch(searched, terms));
  return toRanked(hits, terms).map(({ entry }) => entry);
}

const toUnread = (error: unknown) => ({ published: reportUnreadable(error), words: undefined });

/** If some entries can't be read, the search still finds the others, and says that some are missing. */
function reportUnreadable(error: unknown): readonly FoundEntry[] {
  notify({ message: { key: 'ui.toast.onFailToLoadEntries', details: error }, type: 'error' });
  return [];
}

function notify(notification: Pick<Parameters<typeof addNotification>[0], 'message' | 'type'>) {
  store.dispatch(addNotification({ ...notification, dismissAfter: 8000 }));
}

const toKey = ({ collection, slug }: FoundEntry) => `${collection}.${slug}`;

/**
 * The published entry of a draft, if a list has it. Decap puts search results into its lists, and those show
 * published entries.
 */
const getListed = (draft: FoundEntry) =>
  findReadEntry(toKey(draft))?.toJS() as FoundEntry | undefined;
