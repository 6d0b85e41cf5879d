import type { Environment } from '../environment/environment.ts';
import { toContactCards } from '../entries/data-views/contact-cards.ts';
import { toWholeTopicView } from '../entries/data-views/whole-topic.ts';
import type { Locale } from '../entries/newsroom/locale.ts';
import type { WithdrawnEntry } from '../entries/newsroom/public-newsroom.ts';
import { toOrdinaryPageView } from '../entries/page-views/ordinary-pages.ts';
import { toPersonView } from '../entries/page-views/people.ts';
import { toPageRecord, toPersonRecord } from '../entries/data-views/search-records.ts';
import { getNamedTopics } from '../entries/page-views/topics.ts';
import { toWithdrawalNoticeView } from '../entries/page-views/withdrawal-notices.ts';
import { getEmbedPath, getEntryPath } from '../outputs/api/addresses/api-addresses.ts';
import {
  toPageState,
  toPersonState,
  toTopicState,
  toWithdrawalChange,
} from '../outputs/api/change-list.ts';
import { toHandoutPath } from '../outputs/handouts/handout-links.ts';
import { toAliasOutputs } from './redirects.ts';
import { toMediaOutputs } from './media-outputs.ts';
import { toFile, toPage, toPageOfView, type Subject } from './subject.ts';

/** The ordinary pages of a locale. */
export const listOrdinaryPages = (locale: Locale, environment: Environment): Subject[] =>
  locale.pages.map((page) => ({
    name: `pages ${locale.language} ${page.key}`,
    make: async () => {
      const view = await toOrdinaryPageView(locale, page);
      return {
        outputs: [
          toPageOfView('page', view),
          toFile('api-entry', getEntryPath(locale.language, 'pages', view.path), view),
          ...toAliasOutputs(locale, page, page.values.aliases, page.values.headline),
          ...(await toMediaOutputs(environment, page.body.images)),
        ],
        searchRecords: [toPageRecord(locale, page)],
        others: [toPageState(view)],
      };
    },
  }));

/** The name of the subject that remains of a withdrawn entry. */
export const toWithdrawalName = ({ language }: Locale, { collection, key }: WithdrawnEntry) =>
  `withdrawn ${collection} ${language} ${key}`;

/** What remains of the withdrawn entries of a locale. */
export const listWithdrawals = (locale: Locale): Subject[] =>
  locale.withdrawn.map((entry) => ({
    name: toWithdrawalName(locale, entry),
    make: async () => {
      const view = await toWithdrawalNoticeView(locale, entry);
      return {
        outputs: [
          toPageOfView('withdrawal', view),
          toFile(
            'api-withdrawal',
            getEntryPath(locale.language, entry.collection, view.path),
            view,
          ),
          ...toEmbedNotice(entry, view),
          ...toAliasOutputs(locale, entry, entry.aliases, locale.siteName),
        ],
        changes: [toWithdrawalChange(view)],
      };
    },
  }));

const toEmbedNotice = (
  { collection }: WithdrawnEntry,
  view: Awaited<ReturnType<typeof toWithdrawalNoticeView>>,
) =>
  collection === 'releases'
    ? [toPage('embedded-withdrawal', getEmbedPath(view.site.home, view.path), view)]
    : [];

/** The people of the newsroom, in one language. */
export const listPeople = (locale: Locale, environment: Environment): Subject[] =>
  [...locale.newsroom.people.values()].map((person) => ({
    name: `people ${locale.language} ${person.key}`,
    make: async () => {
      const view = await toPersonView(locale, person);
      const { photo } = person.values;
      return {
        outputs: [
          toPageOfView('person', view),
          toFile('api-person', getEntryPath(locale.language, 'people', view.path), view),
          ...(await toContactCards(locale, [person.key])).map((card) =>
            toFile('contact-card', toHandoutPath(card.path, 'vcf'), card),
          ),
          ...(await toMediaOutputs(environment, photo ? [photo.src] : [])),
        ],
        searchRecords: [toPersonRecord(locale, person)],
        others: [toPersonState(view)],
      };
    },
  }));

/** What the API says of each topic that has a name in a language. */
export const listTopicDocuments = (locale: Locale): Subject[] =>
  getNamedTopics(locale).map((topic) => ({
    name: `topics ${locale.language} ${topic.key}`,
    make: async () => {
      const view = await toWholeTopicView(locale, topic);
      return {
        outputs: [toFile('api-topic', getEntryPath(locale.language, 'topics', view.path), view)],
        others: [toTopicState(view)],
      };
    },
  }));
