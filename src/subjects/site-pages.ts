import type { Environment } from '../environment/environment.ts';
import { getApiListPages, toApiListView } from '../entries/data-views/api-lists.ts';
import { getApiSettings } from '../entries/data-views/api-settings.ts';
import { getEventsCalendar } from '../entries/data-views/events-calendar.ts';
import { getFeedsPage, listFeeds, toFeedViews } from '../entries/data-views/feeds.ts';
import type { Locale } from '../entries/newsroom/locale.ts';
import { getEmbedList } from '../entries/page-views/embeds.ts';
import { getFrontPage } from '../entries/page-views/front-page.ts';
import { getListPages, toListView } from '../entries/page-views/list-pages.ts';
import { getNotFoundPage } from '../entries/page-views/not-found.ts';
import { getPeoplePage } from '../entries/page-views/people.ts';
import { getPressPictures, getPressPage } from '../entries/page-views/press-page.ts';
import { getSearchPage } from '../entries/page-views/search-page.ts';
import { getTopicPages, getTopicsPage, toTopicPageView } from '../entries/page-views/topics.ts';
import { getSiteCard } from '../entries/view-parts/social-cards.ts';
import {
  getEmbedPath,
  getListPath,
  getSettingsPath,
} from '../outputs/api/addresses/api-addresses.ts';
import { toSettingsState } from '../outputs/api/change-list.ts';
import { toCardOutput, toMediaOutputs, toPressPictureOutputs } from './media-outputs.ts';
import { toFile, toPage, toPageOfView, type Made, type Subject } from './subject.ts';

/** The pages and data of a locale that are about no single entry. */
export function listSitePages(
  locale: Locale,
  locales: readonly Locale[],
  environment: Environment,
): Subject[] {
  const isDefault = locale === locales[0];
  const define = (name: string, make: () => Promise<Made>): Subject => ({
    name: `${name} ${locale.language}`,
    make,
  });
  return [
    // First, since a feed takes a thread as long as all other pages of a publication: it has the bodies of 30 entries.
    ...listFeeds(locale).map((feed) =>
      define(`feed ${feed}`, async () => ({
        outputs: (await toFeedViews(locale, feed)).map((view) => toFile('feed', view.path, view)),
      })),
    ),
    define('front page', async () => ({
      outputs: [toPageOfView('front', await getFrontPage(locale))],
    })),
    define('not found', async () => {
      const view = await getNotFoundPage(locale);
      return {
        outputs: [
          isDefault ? toFile('not-found', '/404.html', view) : toPageOfView('not-found', view),
        ],
      };
    }),
    define('search page', async () => ({
      outputs: [toPageOfView('search', await getSearchPage(locale))],
    })),
    define('topics page', async () => ({
      outputs: [toPageOfView('topics', await getTopicsPage(locale))],
    })),
    define('people page', async () => ({
      outputs: [toPageOfView('people', await getPeoplePage(locale))],
    })),
    define('press page', async () => ({
      outputs: [
        toPageOfView('press', await getPressPage(locale)),
        ...(await toPressPictureOutputs(environment, getPressPictures(locale))),
      ],
    })),
    define('feeds page', async () => ({
      outputs: [toPageOfView('feeds', await getFeedsPage(locale))],
    })),
    define('calendar of events', async () => {
      const view = await getEventsCalendar(locale);
      return { outputs: [toFile('calendar', view.path, view)] };
    }),
    define('embedded list', async () => {
      const view = await getEmbedList(locale);
      const path = getEmbedPath(view.site.home, view.path);
      return { outputs: [toPage('embedded-list', path, view)] };
    }),
    define('settings', async () => {
      const view = await getApiSettings(locale);
      const { logo } = locale.newsroom.site;
      return {
        outputs: [
          toFile('api-settings', getSettingsPath(locale.language), view),
          toCardOutput(getSiteCard(locale)),
          ...(await toMediaOutputs(environment, logo ? [logo] : [])),
        ],
        others: [toSettingsState(view)],
      };
    }),
    ...getApiListPages(locale).map((page) =>
      define(`API list ${page.collection} ${page.page}`, async () => ({
        outputs: [
          toFile(
            'api-list',
            getListPath(locale.language, page.collection, page.page),
            await toApiListView(locale, page),
          ),
        ],
      })),
    ),
    ...getListPages(locale).map((page) =>
      define(`list ${page.list} ${page.path}`, async () => ({
        outputs: [toPageOfView('list', await toListView(locale, page))],
      })),
    ),
    ...getTopicPages(locale).map((page) =>
      define(`list ${page.list} ${page.path}`, async () => ({
        outputs: [toPageOfView('topic', await toTopicPageView(locale, page))],
      })),
    ),
  ];
}
