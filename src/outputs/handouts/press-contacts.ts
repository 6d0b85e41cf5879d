import type { ContactOfficeView, PersonCard, SiteView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';

/** A publication, of which only a release names press contacts. */
interface Publication {
  readonly language: string;
  readonly mediaContacts?: readonly PersonCard[];
}

type Site = Pick<SiteView, 'contact'>;

/** The press contacts of a publication, and the press office unless one of them can be reached. */
export function getPressContacts(view: Publication, site: Site): readonly PersonCard[] {
  const { mediaContacts = [], language } = view;
  const office = getNeededOffice(mediaContacts, site);
  if (!office) return mediaContacts;
  const { press } = getMessages(language);
  return [...mediaContacts, { ...office, name: press.office, languages: [], topics: [] }];
}

/** The press office, unless one of the press contacts can be reached. */
export const getNeededOffice = (
  contacts: readonly PersonCard[],
  { contact }: Site,
): ContactOfficeView | undefined =>
  contacts.some(({ email, telephone }) => email ?? telephone) ? undefined : contact;
