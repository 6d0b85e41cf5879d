import {
  changePartsPath,
  changesPath,
  getChangePartPath,
  getEmbedPath,
  getEntryPath,
  getListPath,
  getOembedPath,
  getSettingsPath,
} from '../src/outputs/api/addresses/api-addresses.ts';
import { getApiListPages } from '../src/entries/data-views/api-lists.ts';
import { getTopicHref } from '../src/entries/view-parts/cards.ts';
import { getLocales, type Locale } from '../src/entries/newsroom/locale.ts';
import {
  toFeedSource,
  toSectionFeedSource,
  toTopicFeedSource,
} from '../src/entries/view-parts/feed-sources.ts';
import { getChangeParts } from '../src/entries/data-views/change-parts.ts';
import { getMediaFiles, getPressFiles } from '../src/entries/data-views/media-files.ts';
import { getMediaSources } from '../src/entries/data-views/media-in-use.ts';
import type {
  AnyPublicEntry,
  Newsroom,
  WithdrawnEntry,
} from '../src/entries/newsroom/public-newsroom.ts';
import { getEntryCard, getSiteCard } from '../src/entries/view-parts/social-cards.ts';
import { getNamedTopics } from '../src/entries/page-views/topics.ts';
import { getSectionLists, getTopicList } from '../src/entries/view-parts/entry-lists.ts';
import { getPressPictures } from '../src/entries/page-views/press-page.ts';
import type { Environment } from '../src/environment/environment.ts';
import { toHandoutPath } from '../src/outputs/handouts/handout-links.ts';
import { publicationNames } from '../src/model/content-types/collections.ts';
import type { HandoutFormat } from '../src/publishing/addresses/handout-formats.ts';

/** A file of the built site that the content promises. */
export interface PromisedOutput {
  /** Path inside the site: `releases/vigil/index.html`. */
  readonly path: string;
  /** The text of its first heading, if it is the page of an entry. */
  readonly headline?: string;
}

/**
 * Every file that the newsroom promises its readers: pages, data, feeds, handouts, media. They are
 * derived from slugs, dates and kinds alone, not from views, so that a bug between content and page
 * shows as a difference.
 */
export async function getPromisedOutputs(
  newsroom: Newsroom,
  environment: Environment,
): Promise<PromisedOutput[]> {
  const { images, documents } = getMediaSources(newsroom);
  const media = await getMediaFiles(environment, images, documents);
  const locales = getLocales(newsroom);
  const press = await getPressFiles(environment, locales.flatMap(getPressPictures));
  return [
    ...toFiles([
      ...['/404.html', '/robots.txt', '/sitemap.xml'],
      ...['index', 'openapi'].map((name) => `/api/v1/${name}.json`),
      ...[changesPath, changePartsPath],
      ...getChangeParts(newsroom).keys().map(getChangePartPath),
      ...[...media, ...press].map(({ href }) => href),
    ]),
    ...locales.flatMap((locale, index) => getLocaleOutputs(locale, index)),
    ...locales.flatMap((locale) =>
      locale.publications.flatMap((entry) => getPublicationOutputs(locale, entry)),
    ),
  ];
}

function getLocaleOutputs(locale: Locale, index: number): PromisedOutput[] {
  const published = [...locale.publications, ...locale.pages];
  return [
    ...getSitePages(locale, index === 0),
    ...toPages(published.flatMap(({ values }) => values.aliases)),
    ...toPages(locale.withdrawn.flatMap(({ aliases }) => aliases)),
    ...getFeeds(locale),
    ...getApiDocuments(locale),
    ...toFiles([getSiteCard(locale).src]),
    ...locale.withdrawn.flatMap((entry) => getNoticeOutputs(locale, entry)),
    ...locale.pages.flatMap((page) => {
      const href = locale.getHref(page);
      const data = getEntryPath(locale.language, 'pages', href);
      return [toPage(href, page.values.headline), ...toFiles([data])];
    }),
    ...getPeople(locale),
  ];
}

const toPage = (href: string, headline?: string): PromisedOutput => ({
  path: `${href.slice(1)}index.html`,
  ...(headline !== undefined && { headline }),
});

const toPages = (hrefs: readonly string[]) => hrefs.map((href) => toPage(href));

/** @param hrefs addresses on the site, such as `/robots.txt` */
const toFiles = (hrefs: readonly string[]): PromisedOutput[] =>
  hrefs.map((href) => ({ path: href.slice(1) }));

/** Pages that every newsroom has, and lists. */
function getSitePages(locale: Locale, isDefault: boolean): PromisedOutput[] {
  const { permalinks } = locale;
  const lists = [
    ...getSectionLists(locale).values(),
    ...getNamedTopics(locale).map((topic) => getTopicList(locale, topic)),
  ];
  return toPages([
    permalinks.home(),
    permalinks.feeds(),
    permalinks.search(),
    ...(isDefault ? [] : [permalinks.notFound()]),
    ...(['topics', 'people', 'press'] as const).map(permalinks.section),
    ...lists.flatMap(({ href, pages }) => [...pages.keys()].map((path) => href + path)),
    getEmbedPath(permalinks.home(), permalinks.section('releases')),
  ]);
}

function getFeeds(locale: Locale): PromisedOutput[] {
  const sources = [
    toFeedSource(locale),
    ...publicationNames.map((section) => toSectionFeedSource(locale, section)),
    ...getNamedTopics(locale).map((topic) => toTopicFeedSource(locale, topic)),
  ];
  const hrefs = sources.flatMap(({ formats }) => formats.map(({ href }) => href));
  return toFiles([...hrefs, locale.permalinks.events()]);
}

function getApiDocuments(locale: Locale): PromisedOutput[] {
  const { language } = locale;
  const topics = getNamedTopics(locale);
  const lists = getApiListPages(locale).map(({ collection, page }) =>
    getListPath(language, collection, page),
  );
  return toFiles([
    getSettingsPath(language),
    ...lists,
    ...topics.map((topic) => getEntryPath(language, 'topics', getTopicHref(locale, topic))),
  ]);
}

/** The page of a publication, its API document, its handouts and its social card. */
function getPublicationOutputs(locale: Locale, entry: AnyPublicEntry): PromisedOutput[] {
  const { collection, values } = entry;
  const href = locale.getHref(entry);
  return [
    toPage(href, values.headline),
    ...toFiles([getEntryPath(locale.language, collection, href)]),
    ...toFiles(getHandouts(entry).map((format) => toHandoutPath(href, format))),
    ...(collection === 'releases' ? getEmbed(locale, href) : []),
    ...(collection === 'releases' ? toFiles([getOembedPath(locale.language, href)]) : []),
    ...(values.image ? [] : toFiles([getEntryCard(locale, entry).src])),
  ];
}

function getHandouts({ collection, values }: AnyPublicEntry): HandoutFormat[] {
  if (collection === 'reports') return ['txt', 'md', 'bib', 'ris', 'csl.json'];
  if (collection === 'releases')
    return ['txt', 'md', 'zip', ...(values.event ? ['ics' as const] : [])];
  return ['txt', 'md', ...(values.kind === 'hearing' ? ['ics' as const] : [])];
}

/** What remains of a withdrawn entry. */
function getNoticeOutputs(locale: Locale, entry: WithdrawnEntry): PromisedOutput[] {
  const href = locale.getHref(entry);
  return [
    toPage(href),
    ...toFiles([getEntryPath(locale.language, entry.collection, href)]),
    ...(entry.collection === 'releases' ? getEmbed(locale, href) : []),
  ];
}

const getEmbed = ({ permalinks }: Locale, href: string) =>
  toPages([getEmbedPath(permalinks.home(), href)]);

function getPeople({ newsroom, language, permalinks }: Locale): PromisedOutput[] {
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
