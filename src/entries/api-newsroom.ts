import { getApiSettings } from './api-settings.ts';
import { getEditions, type Edition } from './edition.ts';
import type { ApiNewsroomView } from './api-views.ts';
import { getNewsroom } from './read-newsroom.ts';
import { getPeople } from './people.ts';
import { getReleases } from './releases.ts';
import { getReports } from './reports.ts';
import { getTestimonies } from './testimonies.ts';
import { getTextPages } from './text-pages.ts';
import { getTombstones } from './tombstones.ts';
import { getTopics } from './topics.ts';
import type { TopicView } from './views.ts';

/** All that is public, in all languages: what the list of changes is made of. */
export async function getApiNewsroom(): Promise<ApiNewsroomView> {
  const newsroom = await getNewsroom();
  const editions = getEditions(newsroom);
  const getAll = async <V>(getViews: (edition: Edition) => Promise<V[]>) =>
    (await Promise.all(editions.map(getViews))).flat();
  return {
    siteUrl: newsroom.siteUrl,
    texts: [
      ...(await getAll(getReleases)),
      ...(await getAll(getReports)),
      ...(await getAll(getTestimonies)),
    ],
    withdrawn: await getAll(getTombstones),
    pages: await getAll(getTextPages),
    topics: await getAll((edition) => getWholeTopics(edition, editions)),
    people: await getAll(getPeople),
    settings: await Promise.all(editions.map(getApiSettings)),
  };
}

/** Topics without their pages of single years, whose texts the lists of the API hold too. */
export async function getWholeTopics(
  edition: Edition,
  editions: readonly Edition[],
): Promise<TopicView[]> {
  return (await getTopics(edition, editions)).filter(({ year }) => year === undefined);
}
