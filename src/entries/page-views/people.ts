import { getMessages } from '../../languages/get-messages.ts';
import { newestCount } from '../../publishing/lists/list-division.ts';
import { getEntriesOf } from '../newsroom/entry-index.ts';
import { toEntryCard, toPersonCard } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toCommonShell, toSectionShell } from '../view-parts/page-shell.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import { hasFunction, type PersonFunction } from '../view-parts/sections.ts';
import type { PeopleView, PersonCard, PersonView } from '../views.ts';

/** People of the organization who have a function, by name; press contacts in the site's order. */
export async function getPeopleWith(locale: Locale, role: PersonFunction): Promise<PersonCard[]> {
  const { people, site } = locale.newsroom;
  const rank = ({ key }: SharedEntry<'people'>) => {
    const index = site.pressContacts.indexOf(key);
    return index === -1 ? site.pressContacts.length : index;
  };
  const members = [...people.values()]
    .filter((person) => hasFunction(person, role))
    .toSorted(
      (a, b) =>
        (role === 'press-contact' ? rank(a) - rank(b) : 0) ||
        a.values.name.localeCompare(b.values.name, locale.language),
    );
  return Promise.all(members.map((person) => toPersonCard(locale, person)));
}

/** The page of all people. */
export async function getPeoplePage(locale: Locale): Promise<PeopleView> {
  return {
    ...(await toSectionShell(locale, 'people')),
    contacts: await getPeopleWith(locale, 'press-contact'),
    experts: await getPeopleWith(locale, 'expert'),
    authors: await getPeopleWith(locale, 'author'),
  };
}

/** The page of each person. */
export function getPeople(locale: Locale): Promise<PersonView[]> {
  return Promise.all(
    [...locale.newsroom.people.values()].map((person) => toPersonView(locale, person)),
  );
}

/** A person as their page shows them. */
export async function toPersonView(
  locale: Locale,
  person: SharedEntry<'people'>,
): Promise<PersonView> {
  const { key, values } = person;
  const card = await toPersonCard(locale, person);
  const { former } = getMessages(locale.language).people;
  const biography = toParagraphs(values.biography?.[locale.language]);
  // A press contact is named in every release; reporters look for the newest.
  const newest = getEntriesOf(locale, person).slice(0, newestCount);
  return {
    ...(await toCommonShell(locale, (permalinks) => permalinks.entry('people', key), {
      title: values.name,
      description: [values.name, values.former ? former : card.role].filter(Boolean).join(', '),
    })),
    person: card,
    biography,
    isPressContact: hasFunction(person, 'press-contact'),
    former: values.former,
    entries: await Promise.all(newest.map((entry) => toEntryCard(locale, entry))),
  };
}
