import { toPersonCard } from './cards.ts';
import type { Edition } from './edition.ts';
import type { SharedEntry } from './newsroom.ts';
import type { PersonCard, SiteView } from './views.ts';
import { toPageFrame } from './frame.ts';

/** What an address book takes of a person. */
export interface ContactCardView {
  /** Path of the person's page. */
  readonly path: string;
  readonly language: string;
  readonly site: Pick<SiteView, 'name' | 'url'>;
  readonly person: PersonCard;
  /** Codes of the languages spoken, the first preferred. */
  readonly speaks: readonly string[];
}

/** The cards of everyone in the organization who can be written or called. */
export function getContactCards(edition: Edition): Promise<ContactCardView[]> {
  return toContactCards(edition, [...edition.newsroom.people.keys()]);
}

/** The cards of people by their file names, in that order. */
export async function toContactCards(
  edition: Edition,
  keys: readonly string[],
): Promise<ContactCardView[]> {
  const people = keys.flatMap((key) => edition.newsroom.people.get(key) ?? []);
  return Promise.all(
    people
      .filter(({ values }) => !values.former && (values.email ?? values.telephone))
      .map((person) => toContactCard(edition, person)),
  );
}

async function toContactCard(
  edition: Edition,
  { key, values }: SharedEntry<'people'>,
): Promise<ContactCardView> {
  const path = edition.permalinks.entry('people', key);
  const parts = { path, title: '', description: '', translations: [] };
  const { site } = await toPageFrame(edition, parts);
  return {
    path,
    language: edition.language,
    site: { name: site.name, url: site.url },
    person: await toPersonCard(edition, edition.newsroom.people.get(key)!),
    speaks: values.languages,
  };
}
