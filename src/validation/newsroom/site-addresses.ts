import {
  getKind,
  publicationKinds,
  publicationNames,
  type ListedKind,
  type PublicationName,
} from '../../model/content-types/collections.ts';
import { sections, type Section } from '../../model/content-types/settings.ts';
import { toComparableAddress } from '../../model/fields/site-address.ts';
import { toEntryId } from '../../model/location.ts';
import { defineDateFormatter } from '../../publishing/dates/dates.ts';
import {
  divideList,
  newestCount,
  pageSize,
  toPeriodPath,
  type Period,
} from '../../publishing/lists/list-division.ts';
import { definePermalinks, type Permalinks } from '../../publishing/addresses/permalinks.ts';
import { opensAt } from '../../publishing/visibility/lifecycle.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import { isOf, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { remember } from '../../remember.ts';

/** What decides which lists there are. */
type Newsroom = Pick<InspectedNewsroom, 'entries' | 'addresses' | 'settings' | 'languages'>;

/** The addresses of pages that belong to no entry: front pages, sections, and the pages of lists. */
export interface SiteAddresses {
  /**
   * Whether there may ever be such a page: a longer list has pages of years, months and kinds.
   * @param address as `toComparableAddress` makes it
   */
  isPossible(address: string): boolean;
  /** Whether there is one at a moment, as in `at`. */
  has(address: string, moment: number): boolean;
  /**
   * Those that there are at a moment. Entries that have ended count too, so that time only adds pages: no passing date
   * may break a link and stop a build.
   * @param moment milliseconds since 1970-01-01T00:00Z
   */
  at(moment: number): ReadonlySet<string>;
}

/** Finds the addresses of pages that belong to no entry. */
export function getSiteAddresses(newsroom: Newsroom): SiteAddresses {
  const { languages } = newsroom;
  const [defaultLanguage = ''] = languages;
  const links = new Map(languages.map((code) => [code, definePermalinks(code, defaultLanguage)]));
  const ofSections = [...links.values()].flatMap(({ section }) =>
    (Object.keys(sections) as Section[]).map(section),
  );
  const ofLanguages = new Set([
    ...ofSections,
    ...[...links].flatMap(([code, { home, notFound, feeds, search }]) => [
      home(),
      feeds(),
      search(),
      // In the default language it is a file.
      ...(code === defaultLanguage ? [] : [notFound()]),
    ]),
  ]);
  // To find the pages of all lists takes longer than all else, and few links lead to one.
  const mayBeOfList = (address: string) =>
    ofSections.some(
      (section) => address.startsWith(section) && belowLists.test(address.slice(section.length)),
    );
  const fixed = new Set([...ofLanguages].map(toComparableAddress));
  let listed: readonly ListedEntry[] | undefined;
  const getListed = () => (listed ??= getListedEntries(newsroom, links));
  let possible: ReadonlySet<string> | undefined;
  const getPossible = () =>
    (possible ??= new Set(getPossiblePages(getListed()).map(toComparableAddress)));
  const at = remember((moment: number): ReadonlySet<string> => {
    const open = getListed().filter(({ since }) => since <= moment);
    return new Set([...ofLanguages, ...getListPages(open)]);
  });
  return {
    isPossible: (address) =>
      fixed.has(address) || (mayBeOfList(address) && getPossible().has(address)),
    has: (address, moment) =>
      ofLanguages.has(address) || (mayBeOfList(address) && at(moment).has(address)),
    at,
  };
}

/** What follows a section in the address of a list's page: a year, a kind, or the year of a topic. */
const belowLists = /^(\d{4}|[^/]+\/[^/]+)\//;

/** An entry in the lists of one language, which it names by their addresses. */
interface ListedEntry {
  readonly id: string;
  /** `2011-06` */
  readonly month: string;
  /** Milliseconds since 1970-01-01T00:00Z from which the public may see it. */
  readonly since: number;
  readonly section: string;
  /** In a section that has several kinds. */
  readonly kind: string | undefined;
  readonly topics: readonly string[];
}

function getListedEntries(
  newsroom: Newsroom,
  links: ReadonlyMap<string, Permalinks>,
): ListedEntry[] {
  const { site, languages: settings } = newsroom.settings;
  const dates = defineDateFormatter('en', site?.values.timeZone ?? 'UTC');
  const topics = getTopicAddresses(newsroom);
  return newsroom.entries.flatMap((entry) => {
    if (!isOf(entry, ...publicationNames)) return [];
    const { location, values } = entry;
    const month = dates.isoDay(values.datePublished).slice(0, 7);
    const facts = { id: toEntryId(location), month, since: opensAt(values) };
    return [...links]
      .filter(([code]) => code === location.language || settings?.values.listUntranslated)
      .map(([code, permalinks]) => ({
        ...facts,
        section: permalinks.section(location.collection),
        kind: getKindAddress(permalinks, entry),
        topics: values.topics.flatMap((topic) => topics.get(`${code}/${topic}`) ?? []),
      }));
  });
}

/** The list of the entry's kind, in the sections that have several kinds. */
const getKindAddress = (
  { kind }: Permalinks,
  { location: { collection }, values }: SourceEntry<PublicationName>,
): string | undefined =>
  publicationKinds[collection].length > 1
    ? kind(collection, getKind({ collection, values }) as ListedKind)
    : undefined;

/** The pages of topics, by language and name of the file: `en/policing`. */
const getTopicAddresses = ({ addresses }: Newsroom) =>
  new Map(
    addresses
      .filter(({ collection }) => collection === 'topics')
      .map(({ href, language, source: { path } }) => [
        `${language}/${path.replace(/^.*\/|\.yml$/g, '')}`,
        href,
      ]),
  );

type Lists = ReadonlyMap<string, readonly ListedEntry[]>;

/** The entries of each list whose addresses a function names, by these addresses. */
function groupBy(
  entries: readonly ListedEntry[],
  getLists: (entry: ListedEntry) => readonly string[],
): Lists {
  const pairs = entries.flatMap((entry) => getLists(entry).map((href) => ({ href, entry })));
  const groups = Map.groupBy(pairs, ({ href }) => href);
  return new Map([...groups].map(([href, all]) => [href, all.map(({ entry }) => entry)]));
}

/** The pages that the lists of some entries have. */
function getListPages(entries: readonly ListedEntry[]): string[] {
  const toPages = (lists: Lists, isAlwaysByYear = false) =>
    [...lists].flatMap(([href, listed]) =>
      [...divideList(getMonths(listed), (month) => month, { isAlwaysByYear }).keys()].map(
        (path) => href + path,
      ),
    );
  const ofSections = groupBy(entries, ({ section }) => [section]);
  const ofKinds = [...ofSections.values()]
    .filter((listed) => getMonths(listed).length > newestCount)
    .map((listed) => groupBy(listed, ({ kind }) => (kind ? [kind] : [])))
    .filter((kinds) => kinds.size > 1);
  return [
    ...toPages(ofSections, true),
    ...ofKinds.flatMap((kinds) => toPages(kinds)),
    ...toPages(groupBy(entries, ({ topics }) => topics)),
  ];
}

/** Every page that a list of these entries may have, however many there will be. */
const getPossiblePages = (entries: readonly ListedEntry[]): string[] =>
  [
    ...groupBy(entries, ({ section, kind, topics }) => [
      ...[section, ...topics],
      ...(kind ? [kind] : []),
    ]),
  ].flatMap(([href, listed]) =>
    toPeriods(getMonths(listed)).map((period) => href + toPeriodPath(period)),
  );

/**
 * The months of the entries of a list, newest first. Where lists show what is not translated, translations of one month
 * count once; of two months, an entry may be listed in either, by what is public.
 */
const getMonths = (entries: readonly ListedEntry[]): string[] =>
  [...new Map(entries.map(({ id, month }) => [`${id} ${month}`, month])).values()].sort().reverse();

function toPeriods(months: readonly string[]): Period[] {
  const years = new Set(months.map((month) => month.slice(0, 4)));
  return [
    {},
    ...[...years].map((year) => ({ year })),
    ...[...Map.groupBy(months, (name) => name)].flatMap(([name, { length }]) => {
      const [year = '', month = ''] = name.split('-');
      const further = Array.from({ length: Math.ceil(length / pageSize) - 1 }, (_, index) => ({
        year,
        month,
        number: index + 2,
      }));
      return [{ year, month }, ...further];
    }),
  ];
}
