import { getMessages } from '../i18n/get-messages.ts';
import { publicationNames } from '../model/content-types.ts';
import { getFeedIdentity, toFeedId } from '../publishing/feed-id.ts';
import { getTexts } from './article.ts';
import { getTopicHref } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toFeedItem } from './feed-items.ts';
import { toFeedSource, toSectionFeedSource, toTopicFeedSource } from './feed-sources.ts';
import { toPageFrame } from './frame.ts';
import type { AnyPublicText } from './newsroom.ts';
import { getNamedTopics, getTextsOn, getTopicName } from './topics.ts';
import type { FeedSource, FeedsView, FeedView } from './views.ts';

/** Enough for a reader who looks in once a week, in a file that is fetched every hour. */
const itemCount = 30;

/** An empty feed still owes a date; a clock would change it with every build. */
const beforeAll = '1970-01-01T00:00:00Z';

/** What a feed is made of. */
interface FeedParts {
  /** Names the feed for ever: `releases`, `topics/policing`. */
  readonly name: string;
  readonly source: FeedSource;
  readonly description: string;
  readonly home: string;
  /** Newest first. */
  readonly texts: readonly AnyPublicText[];
}

/** Every feed of an edition, in every format. */
export async function getFeeds(edition: Edition): Promise<FeedView[]> {
  const { newsroom, language, permalinks } = edition;
  const { sectionDescriptions } = getMessages(language);
  const feeds: FeedParts[] = [
    {
      name: 'everything',
      source: toFeedSource(edition),
      description: newsroom.site.description[language] ?? '',
      home: permalinks.home(),
      texts: edition.publications,
    },
    ...publicationNames.map((section) => ({
      name: section,
      source: toSectionFeedSource(edition, section),
      description: sectionDescriptions[section],
      home: permalinks.section(section),
      texts: getTexts(edition, section),
    })),
    ...getNamedTopics(edition).map((topic) => ({
      name: `topics/${getTopicName(edition.newsroom, topic)}`,
      source: toTopicFeedSource(edition, topic),
      description: topic.values.description[language] ?? '',
      home: getTopicHref(edition, topic),
      texts: getTextsOn(edition, topic),
    })),
  ];
  return (await Promise.all(feeds.map((feed) => toFeedViews(edition, feed)))).flat();
}

async function toFeedViews(edition: Edition, parts: FeedParts): Promise<FeedView[]> {
  const { newsroom, language } = edition;
  const { site, siteUrl } = newsroom;
  const { name, source, description, home } = parts;
  const newest = parts.texts.slice(0, itemCount);
  const items = await Promise.all(newest.map((text) => toFeedItem(edition, text)));
  const moments = items.map(
    ({ dateModified, datePublished }) => (dateModified ?? datePublished).iso,
  );
  return source.formats.map(({ name: format, href }) => ({
    format,
    path: href,
    id: toFeedId(getFeedIdentity(site), `feeds/${name}/${language}`),
    language,
    title: source.title,
    // RSS does not do without one.
    description: description || source.title,
    home,
    site: { name: site.name, url: siteUrl },
    updated: moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? beforeAll,
    items,
  }));
}

/** The page that explains the feeds and lists them. */
export async function getFeedsPage(edition: Edition): Promise<FeedsView> {
  const { feeds, sections } = getMessages(edition.language);
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.feeds(),
      title: feeds.title,
      description: feeds.description,
      translations: getSectionTranslations(edition, (other) => other.feeds()),
    })),
    sections: publicationNames.map((section) => ({
      name: sections[section],
      feed: toSectionFeedSource(edition, section),
    })),
    topics: getNamedTopics(edition).map((topic) => ({
      name: topic.values.name[edition.language] ?? '',
      feed: toTopicFeedSource(edition, topic),
    })),
  };
}
