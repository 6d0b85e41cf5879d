import { formatLanguageName } from '../../languages/language-name.ts';
import { getKind } from '../../model/content-types/collections.ts';
import { getShownName } from '../../model/content-types/testimony.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, SharedEntry } from '../newsroom/public-newsroom.ts';
import { toPictureView } from './pictures.ts';
import type { EntryCard, PersonCard, TopicLink } from '../views.ts';

/** Links to topics that have a name in the locale's language. */
export function toTopicLinks(locale: Locale, keys: readonly string[]): TopicLink[] {
  return keys.flatMap((key) => {
    const topic = locale.newsroom.topics.get(key);
    const name = topic?.values.name[locale.language];
    return topic && name ? [{ name, href: getTopicHref(locale, topic) }] : [];
  });
}

export function getTopicHref({ permalinks, language }: Locale, topic: SharedEntry<'topics'>) {
  return permalinks.entry('topics', topic.values.slug?.[language] ?? topic.key);
}

/** An entry as lists show it. */
export async function toEntryCard(locale: Locale, entry: AnyPublicEntry): Promise<EntryCard> {
  const { values } = entry;
  const picture =
    entry.collection === 'reports' ? (entry.values.cover ?? values.image) : values.image;
  const byline = entry.collection === 'testimonies' ? getShownName(entry.values) : undefined;
  return {
    kind: getKind(entry),
    language: entry.language,
    href: locale.getHref(entry),
    headline: values.headline,
    summary: values.summary,
    date: locale.getDate(values.datePublished),
    topics: toTopicLinks(locale, values.topics),
    ...(picture && { picture: await toPictureView(locale.newsroom, picture) }),
    ...(byline && { byline }),
    corrected: values.corrections.length > 0,
    ...(entry.collection === 'releases' && entry.values.event?.calledOff && { calledOff: true }),
  };
}

/** Entries as lists show them; ids that its lists do not show are left out. */
export async function toEntryCards(locale: Locale, ids: readonly string[]): Promise<EntryCard[]> {
  const entries = ids.flatMap((id) => locale.find(id) ?? []);
  return Promise.all(entries.map((entry) => toEntryCard(locale, entry)));
}

/** A person as a contact or in a list. */
export async function toPersonCard(
  locale: Locale,
  { key, values }: SharedEntry<'people'>,
): Promise<PersonCard> {
  const { language, newsroom } = locale;
  const role = values.former ? undefined : values.role[language];
  const alt = values.photo?.alt[language] ?? values.name;
  const photo = values.photo && { ...values.photo, alt };
  return {
    name: values.name,
    ...(values.familyName && { familyName: values.familyName }),
    href: locale.permalinks.entry('people', key),
    ...(role && { role }),
    languages: values.languages.map((code) => formatLanguageName(code, language)),
    ...(!values.former && values.email && { email: values.email }),
    ...(!values.former && values.telephone && { telephone: values.telephone }),
    topics: toTopicLinks(locale, values.topics),
    ...(photo && { photo: await toPictureView(newsroom, photo) }),
  };
}

/** People by their file names, in that order. */
export async function toPersonCards(
  locale: Locale,
  keys: readonly string[],
): Promise<PersonCard[]> {
  const people = keys.flatMap((key) => locale.newsroom.people.get(key) ?? []);
  return Promise.all(people.map((person) => toPersonCard(locale, person)));
}
