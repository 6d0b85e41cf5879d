import type { NGO } from 'schema-dts';
import type { SiteView } from '../../entries/views.ts';

/** The id of the organization in every graph of the site. */
export const toOrganizationId = ({ url }: SiteView): string => `${url}/#organization`;

/** The organization in the graph of an entry, as far as it is useful without another page. */
export function toPublisher(site: SiteView): Exclude<NGO, string> {
  return {
    '@type': 'NGO',
    '@id': toOrganizationId(site),
    name: site.name,
    url: `${site.url}/`,
    ...(site.logo && { logo: `${site.url}${site.logo.src}` }),
  };
}

/** The organization with all its facts. */
export function toOrganization(site: SiteView): NGO {
  const { email, telephone, address, href } = site.contact;
  return {
    ...toPublisher(site),
    ...(site.tagline && { slogan: site.tagline }),
    ...(site.description && { description: site.description }),
    email,
    ...(telephone && { telephone }),
    ...(address.length > 0 && { address: address.join(', ') }),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'press',
      email,
      ...(telephone && { telephone }),
      url: `${site.url}${href}`,
      availableLanguage: [...site.languages],
    },
  };
}
