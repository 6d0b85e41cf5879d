import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { FrontView, PressView, OrdinaryPageView } from '../../entries/views.ts';
import type { Head } from './head.ts';
import { toOrganization, toOrganizationId } from './organization-node.ts';
import { toPageHead } from './page-head.ts';

/** The head of the front page: the site, its search and its organization. */
export function toFrontHead(view: FrontView): Head {
  const { description, language, site } = view;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.url}${site.search}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  const node: WebSite = {
    '@type': 'WebSite',
    '@id': `${site.url}${site.home}#site`,
    url: `${site.url}${site.home}`,
    name: site.name,
    ...(description && { description }),
    inLanguage: language,
    publisher: { '@id': toOrganizationId(site) },
    potentialAction: search,
  };
  return toPageHead(view, { nodes: [node, toOrganization(site)] });
}

/** The head of the page for the press, which says how to reach the organization. */
export function toPressHead(view: PressView): Head {
  const { description, language, path, site, title } = view;
  return toPageHead(view, {
    crumbs: [],
    nodes: [
      {
        '@type': 'ContactPage',
        url: `${site.url}${path}`,
        name: title,
        description,
        inLanguage: language,
        about: { '@id': toOrganizationId(site) },
      },
      toOrganization(site),
    ],
  });
}

/** The head of an ordinary page. */
export function toOrdinaryPageHead(view: OrdinaryPageView): Head {
  const { dateModified, language, path, site } = view;
  return toPageHead(view, {
    crumbs: [],
    nodes: [
      {
        '@type': 'WebPage',
        url: `${site.url}${path}`,
        name: view.headline,
        description: view.summary,
        inLanguage: language,
        ...(dateModified && { dateModified: dateModified.iso }),
      },
    ],
  });
}
