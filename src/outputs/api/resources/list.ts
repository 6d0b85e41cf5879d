import { z } from 'zod';
import type { ApiListView } from '../../../entries/api-views.ts';
import { apiCollections, type Addresses } from '../addresses/api-addresses.ts';
import { defineResource } from '../resource.ts';
import { card } from './card.ts';
import { contact } from './person.ts';
import { pageCard } from './page.ts';
import { topicCard } from './topic.ts';
import { schemaAddress } from './resource-head.ts';

const item = z.union([card.schema, pageCard.schema, topicCard.schema, contact.schema]);

export const list = defineResource<ApiListView>()(
  {
    $schema: schemaAddress('list'),
    language: [z.string().describe('BCP 47 code.'), ({ language }) => language],
    collection: [z.enum(apiCollections), ({ collection }) => collection],
    api: [
      z.url().describe('Address of this document.'),
      ({ collection, page }, addresses) => addresses.list(collection, page),
    ],
    page: [z.int().positive().describe('Counted from 1.'), ({ page }) => page],
    pages: [z.int().positive(), ({ pages }) => pages],
    total: [z.int().min(0).describe('Number of items on all pages.'), ({ total }) => total],
    next: [
      z.url().optional().describe('The page after this one.'),
      ({ collection, page, pages }, addresses) =>
        page < pages ? addresses.list(collection, page + 1) : undefined,
    ],
    previous: [
      z.url().optional().describe('The page before this one.'),
      ({ collection, page }, addresses) =>
        page > 1 ? addresses.list(collection, page - 1) : undefined,
    ],
    items: [
      z
        .array(item)
        .describe(
          '50 at most. Publications are newest first, so they move to later pages as new ones appear.',
        ),
      toItems,
    ],
  },
  { title: 'List', description: 'One page of a list.' },
);

function toItems(view: ApiListView, addresses: Addresses): z.infer<typeof item>[] {
  switch (view.collection) {
    case 'pages':
      return view.items.map((page) => pageCard.from(page, addresses));
    case 'topics':
      return view.items.map((topic) => topicCard.from(topic, addresses));
    case 'people':
      return view.items.map((person) => contact.from(person, addresses));
    default:
      return view.items.map((entry) => card.from(entry, addresses));
  }
}
