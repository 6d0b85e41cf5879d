import { publicationNames } from '../../model/content-types/collections.ts';
import { sections, type Section } from '../../model/content-types/settings.ts';
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
import { isTimeZone } from '../dates/time-zone.ts';

/** What decides which lists there are. */
type Newsroom = Pick<InspectedNewsroom, 'entries' | 'addresses' | 'settings' | 'languages'>;

/** The addresses of pages that belong to no entry: front pages, sections, and the pages of lists. */
export interface SiteAddresses {
  /** All that there may ever be: a longer list has pages of years, months and kinds. */
  readonly possible: readonly string[];
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
  const ofLanguages = [...links].flatMap(([code, { home, notFound, feeds, search, section }]) => [
    home(),
    feeds(),
    search(),
    // In the default language it is a file.
    ...(code === defaultLanguage ? [] : [notFound()]),
    ...(Object.keys(sections) as Section[]).map(section),
  ]);
  const listed = getListedEntries(newsroom, links);
  const known = new Map<number, ReadonlySet<string>>();
  return {
    possible: [...ofLanguages, ...getPossiblePages(listed)],
    at(moment) {
      let addresses = known.get(moment);
      if (!addresses) {
        const open = listed.filter(({ since }) => since <= moment);
        known.set(moment, (addresses = new Set([...ofLanguages, ...getListPages(open)])));
      }
      return addresses;
    },
  };
}

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
  const timeZone = site?.values.timeZone ?? 'UTC';
  const dates = defineDateFormatter('en', isTimeZone(timeZone) ? timeZone : 'UTC');
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
function getKindAddress({ kind }: Permalinks, entry: SourceEntry): string | undefined {
  if (isOf(entry, 'releases')) return kind('releases', entry.values.kind);
  return isOf(entry, 'testimonies')
    ? kind('testimonies', `${entry.values.kind}-testimony`)
    : undefined;
}

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
