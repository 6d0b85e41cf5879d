import { getMessages } from '../../languages/get-messages.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, PublicEntry, SharedEntry } from '../newsroom/public-newsroom.ts';
import { hasFunction } from '../view-parts/sections.ts';
import { getTopicName } from '../page-views/topics.ts';
import { toAttachmentView } from '../view-parts/attachments.ts';
import { getKind } from '../../model/content-types/collections.ts';
import { getShownName } from '../../model/content-types/testimony.ts';
import { getPlace } from '../view-parts/release-place.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import type { SearchRecord } from '../views.ts';

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
    kind: getKind(entry),
    headline: values.headline,
    summary: values.summary,
    date: locale.getDate(values.datePublished),
    year: locale.dates.year(values.datePublished),
    topics: toTopicNames(locale, values.topics),
    ...(place && { place }),
    ...(entry.collection === 'releases' && entry.values.event?.calledOff && { calledOff: true }),
    ...(values.corrections.length > 0 && { corrected: true }),
    ...(entry.collection === 'testimonies' && { paragraphs: getNames(entry) }),
    documents: await Promise.all(
      files.map(async ({ file, title }) => {
        const { anchor, href } = await toAttachmentView(locale, file, title);
        return { anchor, href, title };
      }),
    ),
  };
}

/** The names that a testimony's page shows above its body, as shown; not the place of a person. */
function getNames({ values }: PublicEntry<'testimonies'>): string[] {
  const { body, committee, docket } = (values.kind === 'hearing' && values.hearing) || {};
  return [getShownName(values), body, committee, docket].filter((name) => name !== undefined);
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
export function toPersonRecord(locale: Locale, person: SharedEntry<'people'>): SearchRecord {
  const { key, values } = person;
  const { people } = getMessages(locale.language);
  return {
    path: locale.permalinks.entry('people', key),
    language: locale.language,
    kind: 'person',
    headline: values.name,
    summary: values.former ? people.former : (values.role[locale.language] ?? ''),
    topics: toTopicNames(locale, values.topics),
    ...(hasFunction(person, 'press-contact') && { kicker: people.pressContact }),
    paragraphs: toParagraphs(values.biography?.[locale.language]),
    documents: [],
  };
}

/** Public topics, by the names by which the search knows them. */
const toTopicNames = ({ newsroom }: Locale, keys: readonly string[]) =>
  keys.flatMap((key) => {
    const topic = newsroom.topics.get(key);
    return topic ? [getTopicName(newsroom, topic)] : [];
  });
