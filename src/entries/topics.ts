import { fill, getMessages } from '../i18n/get-messages.ts';
import { toTopicName } from '../publishing/public-name.ts';
import { getTopicHref, toPersonCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toTopicFeedSource } from './feed-sources.ts';
import { toPageFrame } from './frame.ts';
import type { Newsroom, SharedEntry } from './newsroom.ts';
import type { PersonCard, TopicsView, TopicSummary, TopicView } from './views.ts';
import { getYears, newestCount, toYearlyPages, type YearlyPage } from './yearly.ts';

/** Topics that have a name in the edition's language, by name. */
export function getNamedTopics({ newsroom, language }: Edition) {
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

/** Public texts on a topic, newest first. */
export const getTextsOn = (edition: Edition, topic: SharedEntry<'topics'>) =>
  edition.publications.filter(({ values }) => values.topics.includes(topic.key));

/** Topics with descriptions and numbers of texts. */
export function getTopicSummaries(edition: Edition): TopicSummary[] {
  return getNamedTopics(edition).map((topic) => ({
    name: topic.values.name[edition.language] ?? '',
    href: getTopicHref(edition, topic),
    description: topic.values.description[edition.language] ?? '',
    count: getTextsOn(edition, topic).length,
  }));
}

/** The page of all topics. */
export async function getTopicsPage(edition: Edition): Promise<TopicsView> {
  const messages = getMessages(edition.language);
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.section('topics'),
      title: messages.sections.topics,
      description: messages.sectionDescriptions.topics,
      translations: getSectionTranslations(edition, (other) => other.section('topics')),
    })),
    topics: getTopicSummaries(edition),
  };
}

/** The pages of each topic: the newest texts and, where they are many, one page a year. */
export async function getTopics(
  edition: Edition,
  editions: readonly Edition[],
): Promise<TopicView[]> {
  const pages = await Promise.all(
    getNamedTopics(edition).map((topic) => toTopicViews(edition, editions, topic)),
  );
  return pages.flat();
}

/** The pages of a topic, the newest first. */
export async function toTopicViews(
  edition: Edition,
  editions: readonly Edition[],
  topic: SharedEntry<'topics'>,
): Promise<TopicView[]> {
  const { language } = edition;
  const texts = getTextsOn(edition, topic);
  const name = topic.values.name[language] ?? '';
  const summary = topic.values.description[language] ?? '';
  const experts = await getExperts(edition, topic);
  const pages = await toYearlyPages(edition, texts, getTopicHref(edition, topic));
  const toView = async (page: YearlyPage): Promise<TopicView> => {
    const { year } = page;
    return {
      ...(await toPageFrame(edition, {
        path: page.path,
        title: year ? fill(getMessages(language).list.inYear, { section: name, year }) : name,
        description: summary,
        translations: getSectionTranslations(edition, (_, code) => {
          const other = editions.find((candidate) => candidate.language === code);
          if (!other || !topic.values.name[code]) return undefined;
          if (year === undefined) return getTopicHref(other, topic);
          return isDivided(other, topic) &&
            getYears(other, getTextsOn(other, topic)).some((group) => group.year === year)
            ? `${getTopicHref(other, topic)}${year}/`
            : undefined;
        }),
        feed: toTopicFeedSource(edition, topic),
      })),
      ...page,
      name,
      summary,
      experts,
    };
  };
  if (isDivided(edition, topic)) return Promise.all(pages.map(toView));
  return Promise.all(pages.slice(0, 1).map((page) => toView({ ...page, years: [] })));
}

/** Whether a topic has so many texts that its years have pages of their own. */
export const isDivided = (edition: Edition, topic: SharedEntry<'topics'>) =>
  getTextsOn(edition, topic).length > newestCount;

/** People of the organization who can speak on a topic. */
function getExperts(edition: Edition, { key }: SharedEntry<'topics'>): Promise<PersonCard[]> {
  const experts = [...edition.newsroom.people.values()].filter(
    ({ values }) =>
      !values.former && values.functions.includes('expert') && values.topics.includes(key),
  );
  return Promise.all(experts.map((person) => toPersonCard(edition, person)));
}
