import { getMessages } from '../../languages/get-messages.ts';
import { toTopicName } from '../../publishing/addresses/public-name.ts';
import { getTopicHref, toPersonCard } from '../view-parts/cards.ts';
import { toDividedView } from '../view-parts/divided-view.ts';
import { getTopicList, toListedPages, type ListPageKey } from '../view-parts/entry-lists.ts';
import { getEntriesOn } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import { hasTopic, isExpertOn } from '../view-parts/sections.ts';
import { toTopicFeedSource } from '../view-parts/feed-sources.ts';
import { toSectionShell } from '../view-parts/page-shell.ts';
import type { Newsroom, SharedEntry } from '../newsroom/public-newsroom.ts';
import type { PersonCard, TopicsView, TopicSummary, TopicView } from '../views.ts';
import { remember } from '../../remember.ts';

/** Topics that have a name in the locale's language, by name. */
export function getNamedTopics({ newsroom, language }: Locale) {
  const { compare } = getCollator(language);
  return [...newsroom.topics.values()]
    .map((topic) => ({ topic, name: topic.values.name[language] ?? '' }))
    .filter(({ name }) => name)
    .sort((a, b) => compare(a.name, b.name))
    .map(({ topic }) => topic);
}

/** To make one takes as long as a hundred comparisons, and each feed asks for the topics. */
const getCollator = remember((language: string) => new Intl.Collator(language, { numeric: true }));

/** Those that lists offer: they have something to show. */
export const getShownTopics = (locale: Locale) =>
  getNamedTopics(locale).filter(({ key }) => hasTopic(locale, key));

/** The name by which feeds and the search know a topic, the same in every language. */
export const getTopicName = ({ languages }: Newsroom, topic: SharedEntry<'topics'>) =>
  toTopicName(
    topic.key,
    topic.values,
    languages.map(({ code }) => code),
  );

/** Topics that lists offer, with their descriptions and numbers of entries. */
export const getTopicSummaries = (locale: Locale): TopicSummary[] =>
  getShownTopics(locale).map((topic) => toTopicSummary(locale, topic));

/** A topic as lists show it. */
export const toTopicSummary = (locale: Locale, topic: SharedEntry<'topics'>): TopicSummary => ({
  name: topic.values.name[locale.language] ?? '',
  href: getTopicHref(locale, topic),
  description: topic.values.description[locale.language] ?? '',
  count: getEntriesOn(locale, topic).length,
});

/** The page of all topics. */
export async function getTopicsPage(locale: Locale): Promise<TopicsView> {
  return {
    ...(await toSectionShell(locale, 'topics')),
    topics: getTopicSummaries(locale),
  };
}

/** The pages of the topics, without their views. */
export const getTopicPages = (locale: Locale): ListPageKey[] =>
  toListedPages(getNamedTopics(locale).map((topic) => getTopicList(locale, topic)));

/** The page of a topic that a key names. */
export function toTopicPageView(locale: Locale, { list, path }: ListPageKey): Promise<TopicView> {
  const topic = locale.newsroom.topics.get(list.replace(/^topics\//, ''));
  if (!topic) throw new Error(`There is no list ${list}.`);
  return toTopicView(locale, topic, path);
}

/**
 * A page of a topic.
 * @param path below the page of the newest, as in `ListPageKey`
 */
export async function toTopicView(
  locale: Locale,
  topic: SharedEntry<'topics'>,
  path = '',
): Promise<TopicView> {
  const list = getTopicList(locale, topic);
  const summary = topic.values.description[locale.language] ?? '';
  const view = await toDividedView(locale, list, path, {
    section: 'topics',
    description: summary,
    above: [
      {
        label: getMessages(locale.language).sections.topics,
        href: locale.permalinks.section('topics'),
      },
    ],
    feed: toTopicFeedSource(locale, topic),
    getTranslated: (other) => (hasTopic(other, topic.key) ? getTopicList(other, topic) : undefined),
  });
  return {
    ...view,
    name: list.title,
    summary,
    experts: path === '' ? await getExperts(locale, topic) : [],
  };
}

/** People of the organization who can speak on a topic. */
function getExperts(locale: Locale, { key }: SharedEntry<'topics'>): Promise<PersonCard[]> {
  const experts = [...locale.newsroom.people.values()].filter((person) => isExpertOn(person, key));
  return Promise.all(experts.map((person) => toPersonCard(locale, person)));
}
