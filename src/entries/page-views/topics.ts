import { fill, getMessages } from '../../languages/get-messages.ts';
import { toTopicName } from '../../publishing/public-name.ts';
import { getTopicHref, toPersonCard } from '../view-parts/cards.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { toTopicFeedSource } from '../view-parts/feed-sources.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { Newsroom, SharedEntry } from '../newsroom/public-newsroom.ts';
import type { PersonCard, TopicsView, TopicSummary, TopicView } from '../views.ts';
import {
  getYears,
  newestCount,
  toYearlyPages,
  type YearlyPage,
} from '../view-parts/yearly-pages.ts';

/** Topics that have a name in the locale's language, by name. */
export function getNamedTopics({ newsroom, language }: Locale) {
  return [...newsroom.topics.values()]
    .filter(({ values }) => values.name[language])
    .toSorted((a, b) =>
      (a.values.name[language] ?? '').localeCompare(b.values.name[language] ?? '', language),
    );
}

/** The name by which feeds and the search know a topic, the same in every language. */
export const getTopicName = ({ languages }: Newsroom, topic: SharedEntry<'topics'>) =>
  toTopicName(
    topic.key,
    topic.values,
    languages.map(({ code }) => code),
  );

/** Public entries on a topic, newest first. */
export const getEntriesOn = (locale: Locale, topic: SharedEntry<'topics'>) =>
  locale.publications.filter(({ values }) => values.topics.includes(topic.key));

/** Topics with their descriptions and numbers of entries. */
export function getTopicSummaries(locale: Locale): TopicSummary[] {
  return getNamedTopics(locale).map((topic) => ({
    name: topic.values.name[locale.language] ?? '',
    href: getTopicHref(locale, topic),
    description: topic.values.description[locale.language] ?? '',
    count: getEntriesOn(locale, topic).length,
  }));
}

/** The page of all topics. */
export async function getTopicsPage(locale: Locale): Promise<TopicsView> {
  const messages = getMessages(locale.language);
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.section('topics'),
      title: messages.sections.topics,
      description: messages.sectionDescriptions.topics,
      translations: getSectionTranslations(locale, (other) => other.section('topics')),
    })),
    topics: getTopicSummaries(locale),
  };
}

/** The pages of each topic: the newest entries and, where there are many, one page a year. */
export async function getTopics(locale: Locale, locales: readonly Locale[]): Promise<TopicView[]> {
  const pages = await Promise.all(
    getNamedTopics(locale).map((topic) => toTopicViews(locale, locales, topic)),
  );
  return pages.flat();
}

/** The pages of a topic, the newest first. */
export async function toTopicViews(
  locale: Locale,
  locales: readonly Locale[],
  topic: SharedEntry<'topics'>,
): Promise<TopicView[]> {
  const { language } = locale;
  const entries = getEntriesOn(locale, topic);
  const name = topic.values.name[language] ?? '';
  const summary = topic.values.description[language] ?? '';
  const experts = await getExperts(locale, topic);
  const pages = await toYearlyPages(locale, entries, getTopicHref(locale, topic));
  const toView = async (page: YearlyPage): Promise<TopicView> => {
    const { year } = page;
    return {
      ...(await toPageShell(locale, {
        path: page.path,
        title: year ? fill(getMessages(language).list.inYear, { section: name, year }) : name,
        description: summary,
        translations: getSectionTranslations(locale, (_, code) => {
          const other = locales.find((candidate) => candidate.language === code);
          if (!other || !topic.values.name[code]) return undefined;
          if (year === undefined) return getTopicHref(other, topic);
          return isDivided(other, topic) &&
            getYears(other, getEntriesOn(other, topic)).some((group) => group.year === year)
            ? `${getTopicHref(other, topic)}${year}/`
            : undefined;
        }),
        feed: toTopicFeedSource(locale, topic),
      })),
      ...page,
      name,
      summary,
      experts,
    };
  };
  if (isDivided(locale, topic)) return Promise.all(pages.map(toView));
  return Promise.all(pages.slice(0, 1).map((page) => toView({ ...page, years: [] })));
}

/** Whether a topic has so many entries that its years have pages of their own. */
export const isDivided = (locale: Locale, topic: SharedEntry<'topics'>) =>
  getEntriesOn(locale, topic).length > newestCount;

/** People of the organization who can speak on a topic. */
function getExperts(locale: Locale, { key }: SharedEntry<'topics'>): Promise<PersonCard[]> {
  const experts = [...locale.newsroom.people.values()].filter(
    ({ values }) =>
      !values.former && values.functions.includes('expert') && values.topics.includes(key),
  );
  return Promise.all(experts.map((person) => toPersonCard(locale, person)));
}
