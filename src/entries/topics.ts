import { getMessages } from '../i18n/get-messages.ts';
import { getTopicHref, toEntryCard, toPersonCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { SharedEntry } from './newsroom.ts';
import type { TopicsView, TopicSummary, TopicView } from './views.ts';

/** Topics that have a name in the edition's language, by name. */
function getNamedTopics({ newsroom, language }: Edition) {
  return [...newsroom.topics.values()]
    .filter(({ values }) => values.name[language])
    .toSorted((a, b) =>
      (a.values.name[language] ?? '').localeCompare(b.values.name[language] ?? '', language),
    );
}

const getTextsOn = (edition: Edition, topic: SharedEntry<'topics'>) =>
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

/** The page of each topic. */
export function getTopics(edition: Edition): Promise<TopicView[]> {
  return Promise.all(getNamedTopics(edition).map((topic) => toTopicView(edition, topic)));
}

async function toTopicView(edition: Edition, topic: SharedEntry<'topics'>): Promise<TopicView> {
  const { newsroom, language } = edition;
  const name = topic.values.name[language] ?? '';
  const description = topic.values.description[language] ?? '';
  const experts = [...newsroom.people.values()].filter(
    ({ values }) =>
      !values.former && values.functions.includes('expert') && values.topics.includes(topic.key),
  );
  return {
    ...(await toPageFrame(edition, {
      path: getTopicHref(edition, topic),
      title: name,
      description,
      translations: getSectionTranslations(edition, (other, code) =>
        topic.values.name[code]
          ? other.entry('topics', topic.values.slug?.[code] ?? topic.key)
          : undefined,
      ),
    })),
    name,
    summary: description,
    entries: await Promise.all(
      getTextsOn(edition, topic).map((text) => toEntryCard(edition, text)),
    ),
    experts: await Promise.all(experts.map((person) => toPersonCard(edition, person))),
  };
}
