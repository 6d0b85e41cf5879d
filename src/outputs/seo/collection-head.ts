import type { CollectionPage } from 'schema-dts';
import type {
  ListView,
  PageShell,
  PeopleView,
  PersonCard,
  TopicsView,
  TopicView,
} from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { Crumb } from './breadcrumbs.ts';
import type { Head } from './head.ts';
import { toPageHead } from './page-head.ts';

/** The head of a list of entries, of the newest or of one year. */
export function toListHead(view: ListView): Head {
  const label = getMessages(view.language).sections[view.section];
  const crumbs = view.year ? [{ label, href: view.newest }] : [];
  return toCollectionHead(view, view.entries, crumbs);
}

/** The head of a page of a topic. */
export function toTopicHead(view: TopicView): Head {
  const { name, newest, site, summary, year } = view;
  const crumbs = [
    { label: getMessages(view.language).sections.topics, href: site.sections.topics },
  ];
  if (year) crumbs.push({ label: name, href: newest });
  return toCollectionHead(view, view.entries, crumbs, {
    about: { '@type': 'Thing', name, description: summary },
  });
}

export const toTopicsHead = (view: TopicsView): Head => toCollectionHead(view, view.topics);

/** The head of the page of all people; one with two functions is listed once. */
export function toPeopleHead(view: PeopleView): Head {
  const all: readonly PersonCard[] = [...view.contacts, ...view.experts, ...view.authors];
  return toCollectionHead(view, [...new Map(all.map((person) => [person.href, person])).values()]);
}

function toCollectionHead(
  view: PageShell,
  members: readonly { readonly href: string }[],
  crumbs: readonly Crumb[] = [],
  more: { about?: { '@type': 'Thing'; name: string; description: string } } = {},
): Head {
  const { site, path, language, title, description } = view;
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    url: `${site.url}${path}`,
    name: title,
    description,
    inLanguage: language,
    ...more,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: members.length,
      itemListElement: members.map(({ href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: `${site.url}${href}`,
      })),
    },
  };
  return toPageHead(view, { crumbs, nodes: [page] });
}
