import type { CollectionPage } from 'schema-dts';
import type {
  ListView,
  PageShell,
  PeopleView,
  PersonCard,
  TopicsView,
  TopicView,
} from '../../entries/views.ts';
import type { Crumb } from './breadcrumbs.ts';
import type { Head } from './head.ts';
import { toPageHead } from './page-head.ts';

/** The head of a page of a section. */
export const toListHead = (view: ListView): Head =>
  toCollectionHead(view, view.entries, view.above);

/** The head of a page of a topic. */
export const toTopicHead = (view: TopicView): Head =>
  toCollectionHead(view, view.entries, view.above, {
    about: {
      '@type': 'Thing',
      name: view.name,
      ...(view.summary && { description: view.summary }),
    },
  });

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
  more: { about?: { '@type': 'Thing'; name: string; description?: string } } = {},
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
