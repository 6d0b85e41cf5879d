import { getMessages } from '../i18n/get-messages.ts';
import { releaseKinds } from '../model/release.ts';
import { getTexts } from './article.ts';
import { toAttachmentView } from './attachments.ts';
import { getTopicHref, toTextKind } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { AnyPublicText } from './newsroom.ts';
import { toParagraphs } from './paragraphs.ts';
import { getNamedTopics, getTopicName } from './topics.ts';
import type { SearchKind, SearchRecord, SearchView } from './views.ts';
import { getYears } from './yearly.ts';

/** Every kind, in the order in which the search offers them. */
const kinds: readonly SearchKind[] = [
  ...(Object.keys(releaseKinds) as (keyof typeof releaseKinds)[]),
  'report',
  'personal-testimony',
  'hearing-testimony',
  'person',
  'page',
];

const getPlace = (text: AnyPublicText) =>
  text.collection === 'releases' ? text.values.dateline : undefined;

/** What the index knows of every text, person and page of an edition. */
export async function getSearchRecords(edition: Edition): Promise<SearchRecord[]> {
  const texts = edition.publications.map((text) => toTextRecord(edition, text));
  return [...(await Promise.all(texts)), ...toPageRecords(edition), ...toPersonRecords(edition)];
}

async function toTextRecord(edition: Edition, text: AnyPublicText): Promise<SearchRecord> {
  const { values } = text;
  const place = getPlace(text);
  const files = values.attachments.map(({ file, title }) => ({ file, title }));
  if (text.collection === 'reports' && text.values.pdf)
    files.unshift({ file: text.values.pdf, title: values.headline });
  return {
    path: edition.getHref(text),
    language: edition.language,
    kind: toTextKind(text.collection === 'reports' ? 'report' : text.values.kind),
    headline: values.headline,
    summary: values.summary,
    date: edition.getDate(values.datePublished),
    year: edition.dates.year(values.datePublished),
    topics: toTopicNames(edition, values.topics),
    ...(place && { place }),
    documents: await Promise.all(
      files.map(async ({ file, title }) => {
        const { anchor, href } = await toAttachmentView(edition, file, title);
        return { anchor, href, title };
      }),
    ),
  };
}

const toPageRecords = (edition: Edition): SearchRecord[] =>
  edition.pages.map((page) => ({
    path: edition.getHref(page),
    language: edition.language,
    kind: 'page',
    headline: page.values.headline,
    summary: page.values.summary,
    topics: [],
    documents: [],
  }));

const toPersonRecords = (edition: Edition): SearchRecord[] =>
  [...edition.newsroom.people.values()].map(({ key, values }) => ({
    path: edition.permalinks.entry('people', key),
    language: edition.language,
    kind: 'person',
    headline: values.name,
    summary: values.role[edition.language] ?? '',
    topics: toTopicNames(edition, values.topics),
    paragraphs: toParagraphs(values.biography?.[edition.language]),
    documents: [],
  }));

/** Public topics, by the names by which the search knows them. */
const toTopicNames = ({ newsroom }: Edition, keys: readonly string[]) =>
  keys.flatMap((key) => {
    const topic = newsroom.topics.get(key);
    return topic ? [getTopicName(newsroom, topic)] : [];
  });

/** The search page of an edition. */
export async function getSearchPage(edition: Edition): Promise<SearchView> {
  const { search } = getMessages(edition.language);
  const used = new Set<SearchKind>(
    edition.publications.map((text) =>
      toTextKind(text.collection === 'reports' ? 'report' : text.values.kind),
    ),
  );
  const places = edition.publications.flatMap((text) => getPlace(text) ?? []);
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.search(),
      title: search.title,
      description: search.description,
      translations: getSectionTranslations(edition, (other) => other.search()),
    })),
    kinds: kinds.filter((kind) => kind === 'person' || kind === 'page' || used.has(kind)),
    topics: getNamedTopics(edition).map((topic) => ({
      key: getTopicName(edition.newsroom, topic),
      name: topic.values.name[edition.language] ?? '',
      href: getTopicHref(edition, topic),
    })),
    years: getYears(edition, getTexts(edition, 'releases')).map(({ year }) => ({
      label: year,
      href: edition.permalinks.year('releases', year),
    })),
    places: [...new Set(places)].sort((a, b) => a.localeCompare(b, edition.language)),
  };
}
