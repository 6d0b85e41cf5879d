import {
  getEmbedPath,
  getEntryPath,
  getListPath,
  getOembedPath,
  getSettingsPath,
  type ApiCollection,
} from '../api/addresses.ts';
import { getAliases } from '../entries/aliases.ts';
import { pageSize } from '../entries/api-lists.ts';
import { getTexts } from '../entries/article.ts';
import { getTopicHref } from '../entries/cards.ts';
import { getEditions, type Edition } from '../entries/edition.ts';
import { toFeedSource, toSectionFeedSource, toTopicFeedSource } from '../entries/feed-sources.ts';
import { getMediaInUse } from '../entries/media-in-use.ts';
import type { AnyPublicText, WithdrawnText } from '../entries/newsroom.ts';
import { getSocialCards } from '../entries/social-cards.ts';
import { toNewsroom } from '../entries/to-newsroom.ts';
import { toStoredEntry } from '../entries/to-stored-entry.ts';
import { getNamedTopics, getTextsOn, isDivided } from '../entries/topics.ts';
import { getYears } from '../entries/yearly.ts';
import type { Environment } from '../environment.ts';
import { toHandoutPath } from '../handouts/handout-links.ts';
import { publicationNames } from '../model/content-types.ts';
import { sections, type Section } from '../model/settings.ts';
import type { HandoutFormat } from '../publishing/handout-formats.ts';
import { countPages } from '../publishing/paging.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';

/** A file of the built site that the content promises. */
export interface PromisedOutput {
  /** Path inside the site: `/releases/vigil/index.html`. */
  readonly path: string;
  /** What its first heading must say, where it is the page of an entry. */
  readonly headline?: string;
}

/**
 * Every file that the newsroom promises its readers: pages, data, feeds, handouts, media. They are
 * worked out from slugs, dates and kinds alone, not from views, so that a fault on the way from the
 * content to a page shows as a difference.
 * @param source a newsroom without problems
 */
export async function getPromisedOutputs(
  { entries, settings: { site, navigation, languages } }: NewsroomSource,
  environment: Environment,
): Promise<PromisedOutput[]> {
  if (!site || !navigation || !languages)
    throw new Error('A newsroom without settings promises nothing.');
  const settings = {
    site: site.values,
    navigation: navigation.values,
    languages: languages.values,
  };
  const newsroom = toNewsroom(entries.map(toStoredEntry), settings, environment);
  const { derivatives, documents } = await getMediaInUse(newsroom, environment);
  return [
    ...toFiles(['/404.html', '/robots.txt', '/sitemap.xml', '/admin/newsroom.json']),
    ...toFiles(['index', 'openapi', 'changes'].map((name) => `/api/v1/${name}.json`)),
    ...toFiles([...derivatives, ...documents].map(({ href }) => href)),
    ...toFiles(getSocialCards(newsroom).map(({ src }) => src)),
    ...(await Promise.all(getEditions(newsroom).map(getEditionOutputs))).flat(),
  ];
}

async function getEditionOutputs(edition: Edition, index: number): Promise<PromisedOutput[]> {
  const aliases = await getAliases(edition);
  return [
    ...getSitePages(edition, index === 0),
    ...toPages(aliases.map(({ path }) => path)),
    ...getFeeds(edition),
    ...getApiDocuments(edition),
    ...edition.publications.flatMap((text) => getTextOutputs(edition, text)),
    ...edition.withdrawn.flatMap((text) => getNoticeOutputs(edition, text)),
    ...edition.pages.flatMap((page) => {
      const href = edition.getHref(page);
      const data = getEntryPath(edition.language, 'pages', href);
      return [toPage(href, page.values.headline), ...toFiles([data])];
    }),
    ...getPeople(edition),
  ];
}

const toPage = (href: string, headline?: string): PromisedOutput => ({
  path: `${href}index.html`,
  ...(headline !== undefined && { headline }),
});

const toPages = (hrefs: readonly string[]) => hrefs.map((href) => toPage(href));

const toFiles = (paths: readonly string[]): PromisedOutput[] => paths.map((path) => ({ path }));

/** Pages that are there whatever the entries are named, and lists. */
function getSitePages(edition: Edition, isDefault: boolean): PromisedOutput[] {
  const { permalinks } = edition;
  const names = Object.keys(sections) as Section[];
  const lists = publicationNames.flatMap((section) =>
    getYears(edition, getTexts(edition, section)).map(({ year }) => permalinks.year(section, year)),
  );
  const topics = getNamedTopics(edition).flatMap((topic) => {
    const href = getTopicHref(edition, topic);
    const years = isDivided(edition, topic) ? getYears(edition, getTextsOn(edition, topic)) : [];
    return [href, ...years.map(({ year }) => `${href}${year}/`)];
  });
  return toPages([
    permalinks.home(),
    permalinks.feeds(),
    permalinks.search(),
    ...(isDefault ? [] : [permalinks.notFound()]),
    ...names.map((name) => permalinks.section(name)),
    ...lists,
    ...topics,
    getEmbedPath(permalinks.home(), permalinks.section('releases')),
  ]);
}

function getFeeds(edition: Edition): PromisedOutput[] {
  const sources = [
    toFeedSource(edition),
    ...publicationNames.map((section) => toSectionFeedSource(edition, section)),
    ...getNamedTopics(edition).map((topic) => toTopicFeedSource(edition, topic)),
  ];
  return toFiles(sources.flatMap(({ formats }) => formats.map(({ href }) => href)));
}

function getApiDocuments(edition: Edition): PromisedOutput[] {
  const { language } = edition;
  const topics = getNamedTopics(edition);
  const counts: Readonly<Record<ApiCollection, number>> = {
    releases: getTexts(edition, 'releases').length,
    reports: getTexts(edition, 'reports').length,
    testimonies: getTexts(edition, 'testimonies').length,
    pages: edition.pages.length,
    topics: topics.length,
    people: edition.newsroom.people.size,
  };
  const lists = Object.entries(counts).flatMap(([collection, count]) =>
    Array.from({ length: countPages(count, pageSize) }, (_, index) =>
      getListPath(language, collection as ApiCollection, index + 1),
    ),
  );
  return toFiles([
    getSettingsPath(language),
    ...lists,
    ...topics.map((topic) => getEntryPath(language, 'topics', getTopicHref(edition, topic))),
  ]);
}

/** The page of a text, its data, and the files that reporters carry away. */
function getTextOutputs(edition: Edition, text: AnyPublicText): PromisedOutput[] {
  const { collection, values } = text;
  const href = edition.getHref(text);
  return [
    toPage(href, values.headline),
    ...toFiles([getEntryPath(edition.language, collection, href)]),
    ...toFiles(getHandouts(text).map((format) => toHandoutPath(href, format))),
    ...(collection === 'releases' ? getEmbed(edition, href) : []),
    ...(collection === 'releases' ? toFiles([getOembedPath(edition.language, href)]) : []),
  ];
}

function getHandouts({ collection, values }: AnyPublicText): HandoutFormat[] {
  if (collection === 'reports') return ['txt', 'md', 'bib', 'ris', 'csl.json'];
  if (collection === 'releases')
    return ['txt', 'md', 'zip', ...(values.event ? ['ics' as const] : [])];
  return ['txt', 'md', ...(values.kind === 'hearing' ? ['ics' as const] : [])];
}

/** What is left of a withdrawn text. */
function getNoticeOutputs(edition: Edition, text: WithdrawnText): PromisedOutput[] {
  const href = edition.getHref(text);
  return [
    toPage(href),
    ...toFiles([getEntryPath(edition.language, text.collection, href)]),
    ...(text.collection === 'releases' ? getEmbed(edition, href) : []),
  ];
}

const getEmbed = ({ permalinks }: Edition, href: string) =>
  toPages([getEmbedPath(permalinks.home(), href)]);

function getPeople({ newsroom, language, permalinks }: Edition): PromisedOutput[] {
  return [...newsroom.people.values()].flatMap(({ key, values }) => {
    const href = permalinks.entry('people', key);
    const hasCard = !values.former && (values.email ?? values.telephone);
    return [
      toPage(href, values.name),
      ...toFiles([getEntryPath(language, 'people', href)]),
      ...(hasCard ? toFiles([toHandoutPath(href, 'vcf')]) : []),
    ];
  });
}
