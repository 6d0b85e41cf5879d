import { divideList, type ListPage } from '../../publishing/list-division.ts';
import { toNewestFirst } from '../../publishing/ordering.ts';
import type { ApiNewsroomView, WholeTopicView } from '../api-views.ts';
import { getEntriesOn } from '../newsroom/entry-index.ts';
import { getDefaultLocale, getLocales, type Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom, WithdrawnEntry } from '../newsroom/public-newsroom.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { getPeople } from '../page-views/people.ts';
import { toReleaseView } from '../page-views/releases.ts';
import { toReportView } from '../page-views/reports.ts';
import { toTestimonyView } from '../page-views/testimonies.ts';
import { getNamedTopics, toTopicView } from '../page-views/topics.ts';
import { toWithdrawalNoticeView } from '../page-views/withdrawal-notices.ts';
import { getApiSettings } from './api-settings.ts';

/** Most entries in a part: it is under 100 KB compressed. */
const partSize = 200;

/** The part of what has no date. */
const undated = 'others';

/** An entry, public or withdrawn, in its language. */
interface DatedEntry {
  readonly id: string;
  readonly datePublished: string;
  readonly locale: Locale;
  readonly entry: AnyPublicEntry | WithdrawnEntry;
}

const dated = new WeakMap<Newsroom, ReadonlyMap<string, ListPage<DatedEntry>>>();

/** The entries of each part, by its name: `2011`, `2011-06` or `2011-06-2`, the newest first. */
function getDatedParts(newsroom: Newsroom): ReadonlyMap<string, ListPage<DatedEntry>> {
  let parts = dated.get(newsroom);
  if (!parts) dated.set(newsroom, (parts = divideEntries(newsroom)));
  return parts;
}

function divideEntries(newsroom: Newsroom): Map<string, ListPage<DatedEntry>> {
  const entries = getLocales(newsroom).flatMap((locale) => [
    ...locale.publications.map((entry) => toDated(locale, entry, entry.values.datePublished)),
    ...locale.withdrawn.map((entry) => toDated(locale, entry, entry.withdrawn.date)),
  ]);
  const { dates } = getDefaultLocale(newsroom);
  const pages = divideList(
    toNewestFirst(entries),
    ({ datePublished }) => dates.isoDay(datePublished),
    { isAlwaysByYear: true, size: partSize },
  );
  return new Map(
    [...pages]
      .filter(([path, { parts }]) => path !== '' && parts.length === 0)
      .map(([path, page]) => [path.replaceAll('/', '-').slice(0, -1), page]),
  );
}

const toDated = (locale: Locale, entry: DatedEntry['entry'], at: string): DatedEntry => ({
  id: `${entry.collection}/${entry.key}/${entry.language}`,
  datePublished: at,
  locale,
  entry,
});

/** Names of the parts of the list of changes. An entry stays in its part, which newer entries do not change once it is full. */
export const getChangeParts = (newsroom: Newsroom): string[] => [
  ...getDatedParts(newsroom).keys(),
  undated,
];

/** What one part of the list of changes is made of. */
export async function toChangePart(newsroom: Newsroom, name: string): Promise<ApiNewsroomView> {
  const entries = getDatedParts(newsroom).get(name)?.items ?? [];
  const publications = entries.flatMap(({ locale, entry }) =>
    'withdrawn' in entry ? [] : [toPublicationView(locale, entry)],
  );
  const withdrawn = entries.flatMap(({ locale, entry }) =>
    'withdrawn' in entry ? [toWithdrawalNoticeView(locale, entry)] : [],
  );
  return {
    siteUrl: newsroom.siteUrl,
    publications: await Promise.all(publications),
    withdrawn: await Promise.all(withdrawn),
    ...(await getUndated(name === undated ? getLocales(newsroom) : [])),
  };
}

function toPublicationView(
  locale: Locale,
  entry: AnyPublicEntry,
): Promise<ApiNewsroomView['publications'][number]> {
  switch (entry.collection) {
    case 'releases':
      return toReleaseView(locale, entry);
    case 'reports':
      return toReportView(locale, entry);
    case 'testimonies':
      return toTestimonyView(locale, entry);
  }
}

async function getUndated(
  locales: readonly Locale[],
): Promise<Pick<ApiNewsroomView, 'pages' | 'topics' | 'people' | 'settings'>> {
  const getAll = async <V>(getViews: (locale: Locale) => Promise<V[]>) =>
    (await Promise.all(locales.map(getViews))).flat();
  return {
    pages: await getAll(getOrdinaryPages),
    topics: await getAll(getWholeTopics),
    people: await getAll(getPeople),
    settings: await Promise.all(locales.map(getApiSettings)),
  };
}

/** Every topic; its older entries are in the lists of the API. */
export const getWholeTopics = (locale: Locale): Promise<WholeTopicView[]> =>
  Promise.all(
    getNamedTopics(locale).map(async (topic) => ({
      ...(await toTopicView(locale, topic)),
      total: getEntriesOn(locale, topic).length,
    })),
  );
