import { getMessages } from '../i18n/get-messages.ts';
import { toEntryCard, toPersonCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { SharedEntry } from './newsroom.ts';
import { toParagraphs } from './paragraphs.ts';
import type { PeopleView, PersonCard, PersonView } from './views.ts';
import { newestCount } from './yearly.ts';

type PersonFunction = SharedEntry<'people'>['values']['functions'][number];

/** People of the organization who have a function, by name; press contacts in the site's order. */
export async function getPeopleWith(edition: Edition, role: PersonFunction): Promise<PersonCard[]> {
  const { people, site } = edition.newsroom;
  const rank = ({ key }: SharedEntry<'people'>) => {
    const index = site.pressContacts.indexOf(key);
    return index === -1 ? site.pressContacts.length : index;
  };
  const members = [...people.values()]
    .filter(({ values }) => !values.former && values.functions.includes(role))
    .toSorted(
      (a, b) =>
        (role === 'press-contact' ? rank(a) - rank(b) : 0) ||
        a.values.name.localeCompare(b.values.name, edition.language),
    );
  return Promise.all(members.map((person) => toPersonCard(edition, person)));
}

/** The page of all people. */
export async function getPeoplePage(edition: Edition): Promise<PeopleView> {
  const messages = getMessages(edition.language);
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.section('people'),
      title: messages.sections.people,
      description: messages.sectionDescriptions.people,
      translations: getSectionTranslations(edition, (other) => other.section('people')),
    })),
    contacts: await getPeopleWith(edition, 'press-contact'),
    experts: await getPeopleWith(edition, 'expert'),
    authors: await getPeopleWith(edition, 'author'),
  };
}

/** The page of each person. */
export function getPeople(edition: Edition): Promise<PersonView[]> {
  return Promise.all(
    [...edition.newsroom.people.values()].map((person) => toPersonView(edition, person)),
  );
}

/** A person as their page shows them. */
export async function toPersonView(
  edition: Edition,
  person: SharedEntry<'people'>,
): Promise<PersonView> {
  const { key, values } = person;
  const card = await toPersonCard(edition, person);
  const biography = toParagraphs(values.biography?.[edition.language]);
  // Contacts stand under every release; a reporter looks for the newest.
  const texts = edition.publications.filter((text) =>
    text.collection === 'reports'
      ? text.values.authors.includes(key)
      : text.collection === 'releases' && text.values.mediaContacts.includes(key),
  );
  return {
    ...(await toPageFrame(edition, {
      path: card.href,
      title: values.name,
      description: [values.name, card.role].filter(Boolean).join(', '),
      translations: getSectionTranslations(edition, (other) => other.entry('people', key)),
    })),
    person: card,
    biography,
    isPressContact: !values.former && values.functions.includes('press-contact'),
    former: values.former,
    entries: await Promise.all(
      texts.slice(0, newestCount).map((text) => toEntryCard(edition, text)),
    ),
  };
}
