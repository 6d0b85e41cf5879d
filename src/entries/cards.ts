import { toShownCorrections } from '../publishing/corrections.ts';
import type { Edition } from './edition.ts';
import type { AnyPublicText, SharedEntry } from './newsroom.ts';
import { toPictureView } from './pictures.ts';
import type { EntryCard, PersonCard, TextKind, TopicLink } from './views.ts';

/** The kind that readers see, from an entry's own kind. */
export function toTextKind(kind: string): TextKind {
  return kind === 'personal' || kind === 'hearing' ? `${kind}-testimony` : (kind as TextKind);
}

/** The kind of a text that readers see. */
export const getKind = (text: AnyPublicText) =>
  toTextKind(text.collection === 'reports' ? 'report' : text.values.kind);

/** Links to topics that have a name in the edition's language. */
export function toTopicLinks(edition: Edition, keys: readonly string[]): TopicLink[] {
  return keys.flatMap((key) => {
    const topic = edition.newsroom.topics.get(key);
    const name = topic?.values.name[edition.language];
    return topic && name ? [{ name, href: getTopicHref(edition, topic) }] : [];
  });
}

export function getTopicHref({ permalinks, language }: Edition, topic: SharedEntry<'topics'>) {
  return permalinks.entry('topics', topic.values.slug?.[language] ?? topic.key);
}

/** A text as lists show it. */
export async function toEntryCard(edition: Edition, text: AnyPublicText): Promise<EntryCard> {
  const { values } = text;
  const picture =
    text.collection === 'reports' ? (text.values.cover ?? values.image) : values.image;
  const byline = text.collection === 'testimonies' ? getWitness(text.values) : undefined;
  return {
    kind: getKind(text),
    href: edition.getHref(text),
    headline: values.headline,
    summary: values.summary,
    date: edition.getDate(values.datePublished),
    topics: toTopicLinks(edition, values.topics),
    ...(picture && { picture: await toPictureView(edition.newsroom, picture) }),
    ...(byline && { byline }),
    corrected: toShownCorrections(values.corrections, edition.newsroom.now).length > 0,
  };
}

function getWitness(values: Extract<AnyPublicText, { collection: 'testimonies' }>['values']) {
  return values.kind === 'personal' ? values.person?.displayName : values.hearing?.witness;
}

/** Texts as lists show them; ids that are not public in this language are left out. */
export async function toEntryCards(edition: Edition, ids: readonly string[]): Promise<EntryCard[]> {
  const texts = ids.flatMap((id) => edition.find(id) ?? []);
  return Promise.all(texts.map((text) => toEntryCard(edition, text)));
}

/** A person as a contact or in a list. */
export async function toPersonCard(
  edition: Edition,
  { key, values }: SharedEntry<'people'>,
): Promise<PersonCard> {
  const { language, newsroom } = edition;
  const role = values.role[language];
  const alt = values.photo?.alt[language] ?? values.name;
  const photo = values.photo && { ...values.photo, alt };
  return {
    name: values.name,
    ...(values.familyName && { familyName: values.familyName }),
    href: edition.permalinks.entry('people', key),
    ...(role && { role }),
    languages: formatLanguages(values.languages, edition.language),
    ...(!values.former && values.email && { email: values.email }),
    ...(!values.former && values.telephone && { telephone: values.telephone }),
    topics: toTopicLinks(edition, values.topics),
    ...(photo && { photo: await toPictureView(newsroom, photo) }),
  };
}

/** People by their file names, in that order. */
export async function toPersonCards(
  edition: Edition,
  keys: readonly string[],
): Promise<PersonCard[]> {
  const people = keys.flatMap((key) => edition.newsroom.people.get(key) ?? []);
  return Promise.all(people.map((person) => toPersonCard(edition, person)));
}

function formatLanguages(codes: readonly string[], language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}
