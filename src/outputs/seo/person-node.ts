import type { Person } from 'schema-dts';
import type { PersonView } from '../../entries/views.ts';
import { toOrganizationId } from './organization-node.ts';

/** The id of a person, on their page and as an author. */
export const toPersonId = (siteUrl: string, href: string): string => `${siteUrl}${href}#person`;

/** A person of the organization. A former member does not work there. */
export function toPersonNode({ person, biography, former, site }: PersonView): Person {
  const { name, href, role, email, telephone, photo, languages, topics } = person;
  return {
    '@type': 'Person',
    '@id': toPersonId(site.url, href),
    name,
    url: `${site.url}${href}`,
    ...(role && { jobTitle: role }),
    ...(biography.length > 0 && { description: biography.join(' ') }),
    ...(email && { email }),
    ...(telephone && { telephone }),
    ...(photo && { image: `${site.url}${photo.src}` }),
    ...(languages.length > 0 && { knowsLanguage: [...languages] }),
    ...(topics.length > 0 && { knowsAbout: topics.map((topic) => topic.name) }),
    ...(!former && { worksFor: { '@id': toOrganizationId(site) } }),
  };
}
