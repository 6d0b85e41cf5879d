import { getApiSettings } from './api-settings.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import type { ApiNewsroomView } from '../api-views.ts';
import { getNewsroom } from '../newsroom/read-newsroom.ts';
import { getPeople } from '../page-views/people.ts';
import { getReleases } from '../page-views/releases.ts';
import { getReports } from '../page-views/reports.ts';
import { getTestimonies } from '../page-views/testimonies.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { getWithdrawalNotices } from '../page-views/withdrawal-notices.ts';
import { getTopics } from '../page-views/topics.ts';
import type { TopicView } from '../views.ts';

/** All that is public, in all languages: the source of the list of changes. */
export async function getApiNewsroom(): Promise<ApiNewsroomView> {
  const newsroom = await getNewsroom();
  const locales = getLocales(newsroom);
  const getAll = async <V>(getViews: (locale: Locale) => Promise<V[]>) =>
    (await Promise.all(locales.map(getViews))).flat();
  return {
    siteUrl: newsroom.siteUrl,
    publications: [
      ...(await getAll(getReleases)),
      ...(await getAll(getReports)),
      ...(await getAll(getTestimonies)),
    ],
    withdrawn: await getAll(getWithdrawalNotices),
    pages: await getAll(getOrdinaryPages),
    topics: await getAll((locale) => getWholeTopics(locale, locales)),
    people: await getAll(getPeople),
    settings: await Promise.all(locales.map(getApiSettings)),
  };
}

/** Topics without the pages of their years, whose entries are in the lists of the API too. */
export async function getWholeTopics(
  locale: Locale,
  locales: readonly Locale[],
): Promise<TopicView[]> {
  return (await getTopics(locale, locales)).filter(({ year }) => year === undefined);
}
