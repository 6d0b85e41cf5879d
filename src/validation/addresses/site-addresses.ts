import { publicationNames } from '../../model/content-types/collections.ts';
import { sections, type Section } from '../../model/content-types/settings.ts';
import { defineDateFormatter } from '../../publishing/dates/dates.ts';
import { pageSize, toPeriodPath, type Period } from '../../publishing/lists/list-division.ts';
import { definePermalinks, type Permalinks } from '../../publishing/addresses/permalinks.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import { isOf, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { isTimeZone } from '../dates/time-zone.ts';

/** What decides which lists there are. */
type Listed = Pick<InspectedNewsroom, 'entries' | 'addresses' | 'settings' | 'languages'>;

/**
 * The addresses of pages that belong to no entry: front pages, sections, and all pages that lists may have. A short
 * list has no pages of months or kinds, but only a build knows how long a list is.
 */
export function getSiteAddresses(newsroom: Listed): string[] {
  const { languages } = newsroom;
  const [defaultLanguage = ''] = languages;
  const links = new Map(languages.map((code) => [code, definePermalinks(code, defaultLanguage)]));
  const ofLanguages = [...links.values()].flatMap(({ home, notFound, feeds, section }) => [
    home(),
    notFound(),
    feeds(),
    ...(Object.keys(sections) as Section[]).map(section),
  ]);
  const ofLists = [...countByMonth(newsroom, links)].flatMap(([href, months]) =>
    toPeriods(months).map((period) => href + toPeriodPath(period)),
  );
  return [...ofLanguages, ...ofLists];
}

/** How many publications there are of each month: `2011-06`. */
type Months = Map<string, number>;

/** The months of the publications of each list, by the address of the list. */
function countByMonth(
  newsroom: Listed,
  links: ReadonlyMap<string, Permalinks>,
): Map<string, Months> {
  const timeZone = newsroom.settings.site?.values.timeZone ?? 'UTC';
  const dates = defineDateFormatter('en', isTimeZone(timeZone) ? timeZone : 'UTC');
  const topics = getTopicAddresses(newsroom);
  const counts = new Map<string, Months>();
  for (const entry of newsroom.entries) {
    if (!isOf(entry, ...publicationNames)) continue;
    const { collection, language = '' } = entry.location;
    const permalinks = links.get(language);
    if (!permalinks) continue;
    const month = dates.isoDay(entry.values.datePublished).slice(0, 7);
    const lists = [
      permalinks.section(collection),
      ...getKindAddresses(permalinks, entry),
      ...entry.values.topics.flatMap((topic) => topics.get(`${language}/${topic}`) ?? []),
    ];
    for (const list of lists) {
      let months = counts.get(list);
      if (!months) counts.set(list, (months = new Map<string, number>()));
      months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return counts;
}

/** The list of the entry's kind, in the sections that have several kinds. */
function getKindAddresses({ kind }: Permalinks, entry: SourceEntry): string[] {
  if (isOf(entry, 'releases')) return [kind('releases', entry.values.kind)];
  return isOf(entry, 'testimonies') ? [kind('testimonies', `${entry.values.kind}-testimony`)] : [];
}

/** The pages of topics, by language and name of the file: `en/policing`. */
const getTopicAddresses = ({ addresses }: Listed) =>
  new Map(
    addresses
      .filter(({ collection }) => collection === 'topics')
      .map(({ href, language, source: { path } }) => [
        `${language}/${path.replace(/^.*\/|\.yml$/g, '')}`,
        href,
      ]),
  );

/** Every period that a list with entries in these months may have a page for. */
function toPeriods(months: Months): Period[] {
  const years = new Set(months.keys().map((name) => name.slice(0, 4)));
  return [
    {},
    ...[...years].map((year) => ({ year })),
    ...[...months].flatMap(([name, count]) => {
      const [year = '', month = ''] = name.split('-');
      const further = Array.from({ length: Math.ceil(count / pageSize) - 1 }, (_, index) => ({
        year,
        month,
        number: index + 2,
      }));
      return [{ year, month }, ...further];
    }),
  ];
}
