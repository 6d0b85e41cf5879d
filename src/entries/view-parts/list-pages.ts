import type { ListPage } from '../../publishing/list-division.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { withoutNoting } from '../newsroom/reads.ts';

/** The pages of a list by their path below it. A view that looks at one does not depend on the others. */
export interface ListPages {
  readonly size: number;
  get(path: string): ListPage<AnyPublicEntry> | undefined;
  has(path: string): boolean;
  keys(): readonly string[];
}

type Division = ReadonlyMap<string, ListPage<AnyPublicEntry>>;

const divisions = new WeakMap<Locale, Map<string, Division>>();

/**
 * @param name of the list
 * @param divide divides its entries into pages; called once for a locale
 */
export function openListPages(locale: Locale, name: string, divide: () => Division): ListPages {
  const ofLocale = divisions.get(locale) ?? new Map<string, Division>();
  divisions.set(locale, ofLocale);
  let division = ofLocale.get(name);
  if (!division) ofLocale.set(name, (division = withoutNoting(divide)));
  return {
    get size() {
      return getPaths(locale, name).length;
    },
    get(path) {
      getPlainPage(locale, name, path);
      return division.get(path);
    },
    has: (path) => hasPage(locale, name, path),
    keys: () => getPaths(locale, name),
  };
}

const getPaths = defineQuery('pages of a list', (locale, name: string) => [
  ...(divisions.get(locale)?.get(name)?.keys() ?? []),
]);

const hasPage = defineQuery(
  'whether a list has a page',
  (locale, name: string, path: string) => divisions.get(locale)?.get(name)?.has(path) ?? false,
);

const getPlainPage = defineQuery('page of a list', (locale, name: string, path: string) => {
  const page = divisions.get(locale)?.get(name)?.get(path);
  return page && { ...page, items: page.items.map(({ id, language }) => `${id} ${language}`) };
});
