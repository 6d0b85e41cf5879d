import type { ContactCardView } from '../../entries/data-views/contact-cards.ts';
import { getBareType } from '../../publishing/addresses/media-type.ts';
import { formatContentLines, toTextValue } from './content-line.ts';
import { toNameParts } from './person-name.ts';
import { toTelephoneAddress } from './telephone-address.ts';

/** An address card (vCard 4.0, RFC 6350). The photograph is a link, so that the card stays small. */
export function formatContactCard({ id, path, site, person, speaks }: ContactCardView): string {
  const { given, family } = toNameParts(person);
  const { email, telephone, photo, role } = person;
  const url = site.url + path;
  return formatContentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:${id}`,
    `FN:${toTextValue(person.name)}`,
    `N:${toTextValue(family)};${toTextValue(given)};;;`,
    `ORG:${toTextValue(site.name)}`,
    role && `TITLE:${toTextValue(role)}`,
    email && `EMAIL;TYPE=work:${toTextValue(email)}`,
    telephone && `TEL;VALUE=uri;TYPE="work,voice":${toTelephoneAddress(telephone)}`,
    ...speaks.map((code, index) => `LANG;PREF=${index + 1}:${code}`),
    photo && `PHOTO;MEDIATYPE=${getBareType(photo.src)}:${site.url}${photo.src}`,
    `URL:${url}`,
    'END:VCARD',
  ]);
}
