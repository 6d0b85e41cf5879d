import {
  changePartsPath,
  changesPath,
  getChangePartPath,
  getEmbedPath,
  getEntryPath,
  getListPath,
  getOembedPath,
  getSettingsPath,
} from '../outputs/api/addresses/api-addresses.ts';
import { getAliases } from '../entries/page-views/aliases.ts';
import { getApiListPages } from '../entries/data-views/api-lists.ts';
import { getTopicHref } from '../entries/view-parts/cards.ts';
import { getLocales, type Locale } from '../entries/newsroom/locale.ts';
import {
  toFeedSource,
  toSectionFeedSource,
  toTopicFeedSource,
} from '../entries/view-parts/feed-sources.ts';
import { getChangeParts } from '../entries/data-views/change-parts.ts';
import { getMediaFiles, getPressFiles } from '../entries/data-views/media-files.ts';
import { getMediaSources } from '../entries/data-views/media-in-use.ts';
import { toMediaName } from '../entries/data-views/snapshot/snapshot.ts';
import type {
  AnyPublicEntry,
  Newsroom,
  WithdrawnEntry,
} from '../entries/newsroom/public-newsroom.ts';
import { getEntryCard, getSiteCard } from '../entries/view-parts/social-cards.ts';
import { getNamedTopics, getTopicPages } from '../entries/page-views/topics.ts';
import { getListPages } from '../entries/page-views/list-pages.ts';
import { getPressPictures } from '../entries/page-views/press-page.ts';
import type { Environment } from '../environment/environment.ts';
import type { Parts } from './files/parted-files.ts';
import type { PromisedOutput } from './files/site-draft.ts';
import { toHandoutPath } from '../outputs/handouts/handout-links.ts';
import { getBlobId } from '../media/index.ts';
import { publicationNames } from '../model/content-types/collections.ts';
import { toUtcMonth } from '../publishing/dates/dates.ts';
import type { HandoutFormat } from '../publishing/addresses/handout-formats.ts';

/**
 * Every file that the newsroom promises its readers: pages, data, feeds, handouts, media. They are
 * derived from slugs, dates and kinds alone, not from views, so that a bug between content and page
 * shows as a difference.
 *
 * @returns them by what promises them; of most entries, the same list as in the build before
 */
export async function getPromisedOutputs(
  newsroom: Newsroom,
  environment: Environment,
): Promise<Parts<PromisedOutput>> {
  const { images, documents } = getMediaSources(newsroom);
  const media = await getMediaFiles(environment, images, documents);
  const locales = getLocales(newsroom);
  const press = await getPressFiles(environment, locales.flatMap(getPressPictures));
  return new Map([
    [
      'newsroom',
      toFiles([
        ...['/404.html', '/robots.txt', '/sitemap.xml', '/admin/newsroom.json'],
        ...(await getSnapshotParts(newsroom, environment)),
        ...['index', 'openapi'].map((name) => `/api/v1/${name}.json`),
        ...[changesPath, changePartsPath],
        ...getChangeParts(newsroom).keys().map(getChangePartPath),
        // One picture under two names is one file.
        ...new Set([...media, ...press].map(({ href }) => href)),
      ]),
    ],
    ...locales.map((locale, index) => [locale.language, getLocaleOutputs(locale, index)] as const),
    ...locales.flatMap((locale) =>
      locale.publications.map(
        (entry) => [`${entry.id} ${entry.language}`, getPublicationOutputs(locale, entry)] as const,
      ),
    ),
  ]);
}

/** The parts of what the admin's preview knows: one for each month, and for the media whose ids begin alike. */
async function getSnapshotParts(newsroom: Newsroom, { mediaDir }: Environment): Promise<string[]> {
  const { images, documents } = getMediaSources(newsroom);
  const files = [...images, ...documents.map(({ file }) => file)];
  const ids = await Promise.all(files.map((file) => getBlobId(mediaDir, file)));
  const months = newsroom.publications.map(({ values }) => toUtcMonth(values.datePublished));
  const names = new Set([...months, ...ids.map(toMediaName)]);
  return [...names].map((name) => `/admin/newsroom/${name}.json`);
}

function getLocaleOutputs(locale: Locale, index: number): PromisedOutput[] {
  return [
    ...getSitePages(locale, index === 0),
    ...toPages(getAliases(locale).map(({ path }) => path)),
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
  const lists = [...getListPages(locale), ...getTopicPages(locale)];
  return toPages([
    permalinks.home(),
    permalinks.feeds(),
    permalinks.search(),
    ...(isDefault ? [] : [permalinks.notFound()]),
    ...(['topics', 'people', 'press'] as const).map(permalinks.section),
    ...lists.map(({ href }) => href),
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

const known = new WeakMap<AnyPublicEntry, { key: string; outputs: readonly PromisedOutput[] }>();

/** Those of a publication. Nearly all are the same as in the build before. */
function getPublicationOutputs(locale: Locale, entry: AnyPublicEntry): readonly PromisedOutput[] {
  const href = locale.getHref(entry);
  const card = entry.values.image ? [] : [getEntryCard(locale, entry).src];
  const key = [href, ...card].join(' ');
  const before = known.get(entry);
  if (before?.key === key) return before.outputs;
  const outputs = [...toPublicationOutputs(locale, entry, href), ...toFiles(card)];
  known.set(entry, { key, outputs });
  return outputs;
}

/** The page of a publication, its API document and its handouts. */
function toPublicationOutputs(
  locale: Locale,
  entry: AnyPublicEntry,
  href: string,
): PromisedOutput[] {
  const { collection, values } = entry;
  return [
    toPage(href, values.headline),
    ...toFiles([getEntryPath(locale.language, collection, href)]),
    ...toFiles(getHandouts(entry).map((format) => toHandoutPath(href, format))),
    ...(collection === 'releases' ? getEmbed(locale, href) : []),
    ...(collection === 'releases' ? toFiles([getOembedPath(locale.language, href)]) : []),
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
