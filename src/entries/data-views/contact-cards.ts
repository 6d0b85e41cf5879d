import { getFeedIdentity, toFeedId } from '../../publishing/addresses/feed-id.ts';
import { toPersonCard } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';
import type { PersonCard, SiteView } from '../views.ts';
import { toPageShell } from '../view-parts/page-shell.ts';

/** What an address book keeps of a person. */
export interface ContactCardView {
  /** A tag URI, the same in every language and when the site moves. */
  readonly id: string;
  /** Path of the person's page. */
  readonly path: string;
  readonly site: Pick<SiteView, 'name' | 'url'>;
  readonly person: PersonCard;
  /** Codes of the languages spoken, the first preferred. */
  readonly speaks: readonly string[];
}

/** The cards of people by their file names, in that order. */
export async function toContactCards(
  locale: Locale,
  keys: readonly string[],
): Promise<ContactCardView[]> {
  const people = keys.flatMap((key) => locale.newsroom.people.get(key) ?? []);
  return Promise.all(
    people
      .filter(({ values }) => !values.former && (values.email ?? values.telephone))
      .map((person) => toContactCard(locale, person)),
  );
}

async function toContactCard(
  locale: Locale,
  { key, values }: SharedEntry<'people'>,
): Promise<ContactCardView> {
  const path = locale.permalinks.entry('people', key);
  const page = { path, title: '', description: '', translations: [] };
  const { site } = await toPageShell(locale, page);
  return {
    id: toFeedId(getFeedIdentity(locale.newsroom.site), `people/${key}`),
    path,
    site: { name: site.name, url: site.url },
    person: await toPersonCard(locale, locale.newsroom.people.get(key)!),
    speaks: values.languages,
  };
}
