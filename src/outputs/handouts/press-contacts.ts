import type { PersonCard, PublicationView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';

/** The press contacts of the entry, and the press office unless one of them can be reached. */
export function getPressContacts(view: PublicationView): readonly PersonCard[] {
  const own = 'mediaContacts' in view ? view.mediaContacts : [];
  if (own.some(({ email, telephone }) => email ?? telephone)) return own;
  const { press } = getMessages(view.language);
  return [...own, { ...view.site.contact, name: press.office, languages: [], topics: [] }];
}
