import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { Backend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
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
  let newest: Promise<Found> | undefined;
  Backend.prototype.search = function search(collections, term) {
    // An answer that comes later than that to a newer search does not replace it.
    const answer: Promise<Found> = findEverywhere(this, collections, term).then((found) => {
      if (newest !== answer) return newest!;
      for (const message of found.messages) notify({ message, type: 'info' });
      if (found.corrected !== undefined) renameSearch(term, found.corrected);
      return found;
    });
    return (newest = answer);
  };
  // A click into the field selects the words of the last search, as Tab does: others replace them.
  let entered: EventTarget | null = null;
  document.addEventListener('focusin', ({ target }) => (entered = target));
  document.addEventListener('click', ({ target }) => {
    const isSearch =
      target instanceof HTMLInputElement && target.matches("[class*='-SearchInput']");
    if (isSearch && target === entered) target.select();
    entered = null;
  });
}

interface Found {
  readonly entries: FoundEntry[];
  /** What staff should know about them. */
  readonly messages: readonly string[];
  /** The words that were searched for, if not those that were typed. */
  readonly corrected?: string;
}

/** Searches for other words in place of those in the address, of which the heading of the results is made. */
function renameSearch(term: string, words: string): void {
  const { pathname } = history.location;
  if (pathname.endsWith(`/search/${term}`))
    history.replace(pathname.slice(0, -term.length) + words);
}

async function findEverywhere(
  backend: Backend,
  collections: readonly Collection[],
  term: string,
): Promise<Found> {
  const [{ published, words = term, isCut }, drafts] = await Promise.all([
    findPublished(backend, collections, term).catch(toUnread),
    findDrafts(collections).catch(reportUnreadable),
  ]);
  const inDrafts = findIn(drafts, term);
  // What was typed may be a word of a draft only.
  const searched = inDrafts.length > 0 ? term : words;
  const found = findIn([...drafts, ...published], searched);
  const publishedByKey = new globalThis.Map(published.map((one) => [toKey(one), one]));
  const asListed = found.map((one) => publishedByKey.get(toKey(one)) ?? getListed(one) ?? one);
  // No entry may have all the corrected words.
  const isCorrected = searched !== term && found.length > 0;
  return {
    entries: [...new Set(asListed)],
    messages: [
      ...(isCut ? [messages.search.more(published.length)] : []),
      ...(isCorrected ? [messages.search.corrected(searched)] : []),
    ],
    ...(isCorrected && { corrected: searched }),
  };
}

interface PublishedTexts {
  readonly published: readonly FoundEntry[];
  /** The words that were searched for, if not those that were typed. */
  readonly words?: string | undefined;
  /** Whether there are more. */
  readonly isCut?: boolean | undefined;
}

async function findPublished(
  backend: Backend,
  collections: readonly Collection[],
  term: string,
): Promise<PublishedTexts> {
  if (toSearchTerms(term).length === 0) return { published: [] };
  const folder = collections.length === 1 ? toFolder(collections[0]!) : undefined;
  const { entries, more, corrected } = await getImplementation().findTexts(term, folder);
  const published = collections.flatMap((collection) => {
    const own = entries.filter(
      ({ file }) => getCollectionName(file.path) === collection.get('name'),
    );
    return backend.processEntries(own, collection);
  });
  return { published, words: corrected, isCut: more };
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

const toUnread = (error: unknown): PublishedTexts => ({ published: reportUnreadable(error) });

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
