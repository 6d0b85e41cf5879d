import { getMessages } from '../../languages/get-messages.ts';
import { deriveOnce } from '../../model/derivation.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { getDateModified } from '../../publishing/corrections.ts';
import { changeAge } from '../../publishing/dates/news-age.ts';
import { getFeedIdentity, toFeedId } from '../../publishing/addresses/feed-id.ts';
import { getEntriesOn, getPublications } from '../newsroom/entry-index.ts';
import { getTopicHref } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { toFeedItem } from './feed-items.ts';
import {
  toFeedSource,
  toSectionFeedSource,
  toTopicFeedSource,
} from '../view-parts/feed-sources.ts';
import { getContactOffice, toCommonShell } from '../view-parts/page-shell.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { getNamedTopics, getShownTopics, getTopicName } from '../page-views/topics.ts';
import type { FeedSource, FeedsView, FeedView } from '../views.ts';

/** Enough for a reader who looks in once a week, in a file that is fetched every hour. */
const itemCount = 30;

/** An empty feed needs a date too, and the current time would change it with every build. */
const beforeAll = '1970-01-01T00:00:00Z';

/** Names of the feeds of a locale, which identify them for good: `releases`, `topics/policing`. */
export const listFeeds = (locale: Locale): string[] => [
  'everything',
  ...publicationNames,
  ...getNamedTopics(locale).map((topic) => `topics/${getTopicName(locale.newsroom, topic)}`),
];

/** What a feed is about. */
interface FeedDefinition {
  readonly source: FeedSource;
  readonly description: string;
  readonly home: string;
  /** Newest first. */
  readonly entries: readonly AnyPublicEntry[];
}

function findFeedDefinition(locale: Locale, name: string): FeedDefinition | undefined {
  const { newsroom, language, permalinks } = locale;
  if (name === 'everything')
    return {
      source: toFeedSource(locale),
      description: newsroom.site.description[language] ?? '',
      home: permalinks.home(),
      entries: locale.publications,
    };
  const section = publicationNames.find((one) => one === name);
  if (section)
    return {
      source: toSectionFeedSource(locale, section),
      description: getMessages(language).sectionDescriptions[section],
      home: permalinks.section(section),
      entries: getPublications(locale, section),
    };
  const topic = getNamedTopics(locale).find(
    (one) => name === `topics/${getTopicName(newsroom, one)}`,
  );
  return (
    topic && {
      source: toTopicFeedSource(locale, topic),
      description: topic.values.description[language] ?? '',
      home: getTopicHref(locale, topic),
      entries: getEntriesOn(locale, topic).filter((entry) => entry.language === language),
    }
  );
}

/**
 * The entries that are too old for a feed and come again because they were corrected or updated lately, the last first: as
 * many as others, so that a change of the whole archive makes no feed of the whole archive.
 */
const getChangedIds = defineQuery('older entries in a feed', (locale, name: string) => {
  const since = locale.newsroom.now - changeAge;
  // The feed that a build before has made may be gone, with its topic.
  const { entries = [] } = findFeedDefinition(locale, name) ?? {};
  return entries
    .slice(itemCount)
    .map(({ id, values }) => ({ id, changed: getChangeTime(values) }))
    .filter(({ changed }) => changed > since)
    .sort((a, b) => b.changed - a.changed)
    .slice(0, itemCount)
    .map(({ id }) => id);
});

/** When an entry last changed, in milliseconds since 1970-01-01T00:00Z. Every entry is in several feeds. */
const getChangeTime = deriveOnce((values: AnyPublicEntry['values']) =>
  Date.parse(getDateModified(values) ?? beforeAll),
);

/** A feed of a locale, in every format. */
export async function toFeedViews(locale: Locale, name: string): Promise<FeedView[]> {
  const { newsroom, language } = locale;
  const { site, siteUrl } = newsroom;
  const definition = findFeedDefinition(locale, name);
  if (!definition) throw new Error(`There is no feed ${name}.`);
  const { source, description, home, entries } = definition;
  const changed = getChangedIds(locale, name).map((id) => locale.find(id)!);
  const held = [...entries.slice(0, itemCount), ...changed];
  const items = await Promise.all(held.map((entry) => toFeedItem(locale, entry)));
  const moments = items.map(
    ({ dateModified, datePublished }) => (dateModified ?? datePublished).iso,
  );
  return source.formats.map(({ name: format, href }) => ({
    format,
    path: href,
    id: toFeedId(getFeedIdentity(site), `feeds/${name}/${language}`),
    language,
    title: source.title,
    // RSS requires one.
    description: description || source.title,
    home,
    help: locale.permalinks.feeds(),
    site: { name: locale.siteName, url: siteUrl, contact: getContactOffice(locale) },
    updated: moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? beforeAll,
    items,
  }));
}

/** The page that says how to follow what is published, and lists the feeds. */
export async function getFeedsPage(locale: Locale): Promise<FeedsView> {
  const { sections, subscribe } = getMessages(locale.language);
  const { newsletter } = locale.newsroom.site;
  return {
    ...(await toCommonShell(locale, (permalinks) => permalinks.feeds(), subscribe)),
    ...(newsletter && { newsletter }),
    events: locale.permalinks.events(),
    sections: publicationNames.map((section) => ({
      name: sections[section],
      feed: toSectionFeedSource(locale, section),
    })),
    topics: getShownTopics(locale).map((topic) => ({
      name: topic.values.name[locale.language] ?? '',
      feed: toTopicFeedSource(locale, topic),
    })),
  };
}
