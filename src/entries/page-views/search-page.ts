import { getMessages } from '../../languages/get-messages.ts';
import { releaseKinds } from '../../model/content-types/release.ts';
import { toAttachmentView } from '../view-parts/attachments.ts';
import { getTopicHref, toPublicationKind } from '../view-parts/cards.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { AnyPublicEntry, PublicEntry, SharedEntry } from '../newsroom/public-newsroom.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import { getNamedTopics, getTopicName } from './topics.ts';
import type { LinkView, SearchKind, SearchRecord, SearchView } from '../views.ts';
import { getSectionLists } from '../view-parts/entry-lists.ts';

/** Every kind, in the order in which the search offers them. */
const kinds: readonly SearchKind[] = [
  ...(Object.keys(releaseKinds) as (keyof typeof releaseKinds)[]),
  'report',
  'personal-testimony',
  'hearing-testimony',
  'person',
  'page',
];

const getPlace = (entry: AnyPublicEntry) =>
  entry.collection === 'releases' ? entry.values.dateline : undefined;

/** What the search index knows of a publication, besides its page. */
export async function toPublicationRecord(
  locale: Locale,
  entry: AnyPublicEntry,
): Promise<SearchRecord> {
  const { values } = entry;
  const place = getPlace(entry);
  const files = values.attachments.map(({ file, title }) => ({ file, title }));
  if (entry.collection === 'reports' && entry.values.pdf)
    files.unshift({ file: entry.values.pdf, title: values.headline });
  return {
    path: locale.getHref(entry),
    language: locale.language,
    kind: toPublicationKind(entry.collection === 'reports' ? 'report' : entry.values.kind),
    headline: values.headline,
    summary: values.summary,
    date: locale.getDate(values.datePublished),
    year: locale.dates.year(values.datePublished),
    topics: toTopicNames(locale, values.topics),
    ...(place && { place }),
    documents: await Promise.all(
      files.map(async ({ file, title }) => {
        const { anchor, href } = await toAttachmentView(locale, file, title);
        return { anchor, href, title };
      }),
    ),
  };
}

/** What the search index knows of an ordinary page. */
export const toPageRecord = (locale: Locale, page: PublicEntry<'pages'>): SearchRecord => ({
  path: locale.getHref(page),
  language: locale.language,
  kind: 'page',
  headline: page.values.headline,
  summary: page.values.summary,
  topics: [],
  documents: [],
});

/** What the search index knows of a person. */
export const toPersonRecord = (
  locale: Locale,
  { key, values }: SharedEntry<'people'>,
): SearchRecord => ({
  path: locale.permalinks.entry('people', key),
  language: locale.language,
  kind: 'person',
  headline: values.name,
  summary: values.role[locale.language] ?? '',
  topics: toTopicNames(locale, values.topics),
  paragraphs: toParagraphs(values.biography?.[locale.language]),
  documents: [],
});

/** Public topics, by the names by which the search knows them. */
const toTopicNames = ({ newsroom }: Locale, keys: readonly string[]) =>
  keys.flatMap((key) => {
    const topic = newsroom.topics.get(key);
    return topic ? [getTopicName(newsroom, topic)] : [];
  });

/** The search page of a locale. */
export async function getSearchPage(locale: Locale): Promise<SearchView> {
  const { search } = getMessages(locale.language);
  const used = new Set<SearchKind>(
    locale.publications.map((entry) =>
      toPublicationKind(entry.collection === 'reports' ? 'report' : entry.values.kind),
    ),
  );
  const places = locale.publications.flatMap((entry) => getPlace(entry) ?? []);
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.search(),
      title: search.title,
      description: search.description,
      translations: getSectionTranslations(locale, (other) => other.search()),
    })),
    kinds: kinds.filter((kind) => kind === 'person' || kind === 'page' || used.has(kind)),
    topics: getNamedTopics(locale).map((topic) => ({
      key: getTopicName(locale.newsroom, topic),
      name: topic.values.name[locale.language] ?? '',
      href: getTopicHref(locale, topic),
    })),
    years: getYears(locale),
    places: [...new Set(places)].sort((a, b) => a.localeCompare(b, locale.language)),
  };
}

/** The years of the releases, newest first. */
function getYears(locale: Locale): LinkView[] {
  const releases = getSectionLists(locale).get('releases');
  const parts = releases?.pages.get('')?.parts ?? [];
  return parts.map(({ period: { year = '' } }) => ({
    label: year,
    href: `${locale.permalinks.section('releases')}${year}/`,
  }));
}
