import { getApiSettings } from './api-settings.ts';
import { getEntriesOn } from '../newsroom/entry-index.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import type { ApiNewsroomView, WholeTopicView } from '../api-views.ts';
import { getNewsroom } from '../newsroom/read-newsroom.ts';
import { getPeople } from '../page-views/people.ts';
import { getReleases } from '../page-views/releases.ts';
import { getReports } from '../page-views/reports.ts';
import { getTestimonies } from '../page-views/testimonies.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { getWithdrawalNotices } from '../page-views/withdrawal-notices.ts';
import { getNamedTopics, toTopicView } from '../page-views/topics.ts';

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
