import { formatLocation } from '../../../model/location.ts';
import { toGroupValue } from '../../../publishing/lists/entry-groups.ts';
import { getState } from '../../../publishing/visibility/entry-state.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { isDamaged, StoreError } from '../../store-api/store-error.ts';
import type { Repository } from '../git/repository.ts';
import { parseList, type EntriesOfList } from './content-path.ts';
import { getTimeZone } from './entry-address.ts';
import type { EntriesAtCommit, EntryIndex } from './entry-index.ts';
import { demandListField, sortEntries } from './entry-order.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { findOutdated } from './outdated-entries.ts';
import { readListed, type ListedEntry } from './read-entries.ts';
import { toShared } from './shared-consent.ts';
import { getOrInsert } from '../../../remember.ts';

type ListParams = ActionParams['listEntries'];

/** A page of a list. */
export interface ListPage {
  /** Without their bodies. */
  readonly entries: readonly ListedEntry[];
  /** Whether there are others. */
  readonly more: boolean;
}

/** A group of a list: its value, as `toGroupValue` gives it, and how many entries it has. */
interface ListGroup {
  readonly value: string;
  readonly count: number;
}

/**
 * The first published entries of a list, or those after another one.
 * @throws StoreError `not-found` if that one is no longer in the list
 */
export async function listEntries(
  repository: Repository,
  index: EntryIndex,
  { collection, sort, after, limit, ...selection }: ListParams,
): Promise<ListPage> {
  const list = parseList(collection);
  const published = await index.read();
  const all = toSorted(published, list, sort);
  const start = after === undefined ? 0 : all.findIndex(({ path }) => path === after) + 1;
  if (after !== undefined && start === 0) throw toGone(after);
  const isWanted = await defineFilter(repository, published, list, selection);
  const found = all.slice(start).filter(isWanted);
  const page = found.slice(0, limit);
  const outdated = await findOutdated(repository, published, page);
  const shown = page.map(async (entry) => {
    // One that was damaged since is not to take the others with it.
    const listed = await readListed(repository, published.version, entry).catch(
      (error: unknown) => {
        if (!isDamaged(error)) throw error;
      },
    );
    return listed
      ? [{ ...listed, ...(outdated.has(entry.path) && { isOutdated: true as const }) }]
      : [];
  });
  return { entries: (await Promise.all(shown)).flat(), more: found.length > limit };
}

/** The groups of a list by a field, in no order. */
export async function groupEntries(
  repository: Repository,
  index: EntryIndex,
  params: ActionParams['groupEntries'],
): Promise<ListGroup[]> {
  const list = parseList(params.collection);
  const published = await index.read();
  const getGroup = await defineGroups(repository, published, list, params.field);
  const isWanted = await defineFilter(repository, published, list, params);
  const groups = Map.groupBy(getEntriesOf(published, list).filter(isWanted), getGroup);
  return [...groups].map(([value, { length }]) => ({ value, count: length }));
}

async function defineFilter(
  repository: Repository,
  published: EntriesAtCommit,
  list: EntriesOfList,
  selection: Pick<ListParams, 'states' | 'missingIn' | 'isOutdated' | 'group'>,
): Promise<(entry: IndexedEntry) => boolean> {
  const { states, missingIn = [], isOutdated, group } = selection;
  const now = repository.getNow();
  const outdated =
    isOutdated && (await findOutdated(repository, published, getEntriesOf(published, list)));
  const getGroup = group && (await defineGroups(repository, published, list, group.field));
  return (entry) =>
    (!states || states.includes(getState(toShared(published, entry, entry.publishable), now))) &&
    missingIn.every((language) => !isPublishedIn(published, entry, language)) &&
    (!outdated || outdated.has(entry.path)) &&
    (!getGroup || getGroup(entry) === group.value);
}

async function defineGroups(
  repository: Repository,
  { version }: EntriesAtCommit,
  { type }: EntriesOfList,
  name: string,
): Promise<(entry: IndexedEntry) => string> {
  demandListField(type, 'groups', name);
  const timeZone = await getTimeZone(repository, version);
  return ({ listed }) => toGroupValue(type.fields[name]!, listed[name], timeZone);
}

/** The sorted lists of a commit. */
const sortedLists = new WeakMap<EntriesAtCommit, Map<string, IndexedEntry[]>>();

function toSorted(at: EntriesAtCommit, list: EntriesOfList, sort: ListParams['sort']) {
  const lists = getOrInsert(sortedLists, at, () => new Map<string, IndexedEntry[]>());
  const key = [list.collection, list.language, sort.field, sort.direction].join(' ');
  return getOrInsert(lists, key, () => sortEntries(getEntriesOf(at, list), list.type, sort));
}

const getEntriesOf = ({ entries }: EntriesAtCommit, { collection, language }: EntriesOfList) =>
  [...entries.values()].filter(
    ({ location }) => location?.collection === collection && location.language === language,
  );

const isPublishedIn = (
  { entries }: EntriesAtCommit,
  { location }: IndexedEntry,
  language: string,
) => location !== undefined && entries.has(`content/${formatLocation({ ...location, language })}`);

const toGone = (path: string) =>
  new StoreError(
    'not-found',
    `The list no longer has “${path}”, after which it was to continue. Load it from the start.`,
  );
