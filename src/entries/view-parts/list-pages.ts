import { getKind, type PublicationName } from '../../model/content-types/collections.ts';
import { divideList, type ListPage } from '../../publishing/lists/list-division.ts';
import { getEntriesOn, getListed } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { withoutNoting } from '../newsroom/reads.ts';
import type { ListedKind } from '../views.ts';
import { getLastModifiedOf } from './last-modified.ts';

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

const getPaths = defineQuery('pages of a list', (locale, name: ListName) => [
  ...getDivision(locale, name).keys(),
]);

const hasPage = defineQuery('whether a list has a page', (locale, name: ListName, path: string) =>
  getDivision(locale, name).has(path),
);

const getPage = defineQuery('page of a list', (locale, name: ListName, path: string) => {
  const page = getDivision(locale, name).get(path);
  return page && { ...page, items: page.items.map(toItem) };
});

const getChanges = defineQuery('last changes on the pages of a list', (locale, name: ListName) =>
  Array.from(getDivision(locale, name), ([path, { items }]): PageChange => [
    path,
    getLastModifiedOf(items),
  ]),
);

/** Names an entry in an answer, with its language: another one may be listed in its place. */
const toItem = ({ id, language }: AnyPublicEntry) => `${id} ${language}`;

const findItem = ({ index }: Locale, item: string) =>
  index.byId.get(item.slice(0, item.lastIndexOf(' ')))!;

type Division = ReadonlyMap<string, ListPage<AnyPublicEntry>>;

const divisions = new WeakMap<Locale, Map<ListName, Division>>();

/** The pages of a list, which is divided once for a locale. */
function getDivision(locale: Locale, name: ListName): Division {
  const known = divisions.get(locale) ?? new Map<ListName, Division>();
  divisions.set(locale, known);
  let division = known.get(name);
  if (!division) known.set(name, (division = withoutNoting(() => divide(locale, name))));
  return division;
}

function divide(locale: Locale, name: ListName): Division {
  const getDay = ({ values }: AnyPublicEntry) => locale.dates.isoDay(values.datePublished);
  const [section, kind] = name.split('/') as [PublicationName | 'topics', string | undefined];
  if (section === 'topics')
    return divideList(getEntriesOn(locale, { key: name.slice('topics/'.length) }), getDay);
  const entries: readonly AnyPublicEntry[] = getListed(locale, section);
  const listed = kind ? entries.filter((entry) => getKind(entry) === kind) : entries;
  return divideList(listed, getDay, { isAlwaysByYear: kind === undefined });
}
