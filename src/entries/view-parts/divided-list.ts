import type { ListedKind, PublicationName } from '../../model/content-types/collections.ts';
import { divideList, type ListPage } from '../../publishing/lists/list-division.ts';
import { getEntriesOn, getListed, getListedOfKind } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { deriveOnce } from '../../model/derivation.ts';
import { defineQuery, toListId } from '../newsroom/queries.ts';
import { getLastModifiedOf } from './last-modified.ts';
import { getOrInsert } from '../../remember.ts';

/** The pages of a list by their path below it. A view that looks at one does not depend on the others. */
export interface ListPages {
  readonly size: number;
  get(path: string): ListPage<AnyPublicEntry> | undefined;
  has(path: string): boolean;
  /** All paths, each with the moment at which an entry on the page last appeared or changed, as written. */
  getChanges(): readonly PageChange[];
  keys(): readonly string[];
}

export type PageChange = readonly [path: string, modified: string | undefined];

/** The name of the list of a section, of one kind in it, or of a topic. */
export type ListName = PublicationName | `${PublicationName}/${ListedKind}` | `topics/${string}`;

export const openListPages = (locale: Locale, name: ListName): ListPages => ({
  get size() {
    return getPaths(locale, name).length;
  },
  get(path) {
    const page = getPage(locale, name, path);
    return page && { ...page, items: page.items.map((item) => findItem(locale, item)) };
  },
  has: (path) => hasPage(locale, name, path),
  getChanges: () => getChanges(locale, name),
  keys: () => getPaths(locale, name),
});

const getPaths = defineQuery('pages of a list', (locale, name: ListName) =>
  toPaths(getDivision(locale, name)),
);
const toPaths = deriveOnce((division: Division) => [...division.keys()]);

const hasPage = defineQuery(
  'whether a list has a page',
  (locale, name: ListName, path: string) => getDivision(locale, name).has(path),
  { getId: (name) => toListId(name) },
);

const getPage = defineQuery(
  'page of a list',
  (locale, name: ListName, path: string) => {
    const page = getDivision(locale, name).get(path);
    return page && toNamedPage(page);
  },
  { getId: (name) => toListId(name) },
);
const toNamedPage = deriveOnce((page: ListPage<AnyPublicEntry>) => ({
  ...page,
  items: page.items.map(toItem),
}));

const getChanges = defineQuery('last changes on the pages of a list', (locale, name: ListName) =>
  toChanges(getDivision(locale, name)),
);
const toChanges = deriveOnce((division: Division) =>
  Array.from(division, ([path, { items }]): PageChange => [path, getLastModifiedOf(items)]),
);

/** Names an entry in an answer, with its language: another one may be listed in its place. */
const toItem = ({ id, language }: AnyPublicEntry) => `${id} ${language}`;

const findItem = ({ index }: Locale, item: string) =>
  index.byId.get(item.slice(0, item.lastIndexOf(' ')))!;

type Division = ReadonlyMap<string, ListPage<AnyPublicEntry>>;

/** By the entries that a list shows, and by the time zone. */
const divisions = new WeakMap<readonly AnyPublicEntry[], Map<string, Division>>();

/** The pages of a list, which is divided once, until its entries change. */
function getDivision(locale: Locale, name: ListName): Division {
  const [section, kind] = name.split('/') as [PublicationName | 'topics', string?];
  const entries: readonly AnyPublicEntry[] =
    section === 'topics'
      ? getEntriesOn(locale, { key: name.slice('topics/'.length) })
      : kind
        ? getListedOfKind(locale, name)
        : getListed(locale, section);
  const { timeZone } = locale.newsroom.site;
  const known = getOrInsert(divisions, entries, () => new Map<string, Division>());
  const getDay = ({ values }: AnyPublicEntry) => locale.dates.isoDay(values.datePublished);
  return getOrInsert(known, timeZone, () =>
    divideList(entries, getDay, { isAlwaysByYear: kind === undefined }),
  );
}
