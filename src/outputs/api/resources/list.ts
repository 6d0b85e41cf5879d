import { z } from 'zod';
import type { ApiListView } from '../../../entries/api-views.ts';
import { apiCollections, type Addresses } from '../addresses/api-addresses.ts';
import { defineResource, type Resource } from '../documents/resource.ts';
import { card } from './card.ts';
import { contact } from './person.ts';
import { pageCard } from './page.ts';
import { topicCard } from './topic.ts';
import { schemaAddress } from './resource-head.ts';

const item = z.union([card.schema, pageCard.schema, topicCard.schema, contact.schema]);

export const list = defineResource<ApiListView>()(
  {
    $schema: schemaAddress('list'),
    language: [z.string().describe('BCP 47 code.')],
    collection: [z.enum(apiCollections)],
    api: [
      z.url().describe('Address of this document.'),
      ({ collection, page }, addresses) => addresses.list(collection, page),
    ],
    page: [
      z
        .int()
        .positive()
        .describe('The first page is 1. The others are counted from the oldest, beginning with 2.'),
    ],
    pages: [z.int().positive().optional().describe('Number of pages; only in the first.')],
    total: [z.int().min(0).optional().describe('Number of items on all pages; only in the first.')],
    next: [
      z.url().optional().describe('The page with the next older items.'),
      ({ collection, next }, addresses) =>
        next === undefined ? undefined : addresses.list(collection, next),
    ],
    previous: [
      z.url().optional().describe('The page with the next newer items.'),
      ({ collection, previous }, addresses) =>
        previous === undefined ? undefined : addresses.list(collection, previous),
    ],
    items: [
      z
        .array(item)
        .describe(
          'Publications are newest first. The first page has fewer than 100, every other page has 50, and an item that is on one of these stays on it when new ones appear.',
        ),
      toItems,
    ],
  },
  { title: 'List', description: 'One page of a list.' },
);

function toItems(view: ApiListView, addresses: Addresses): z.infer<typeof item>[] {
  // Parsed by the schema of its collection: of a wrong value, the union would take what fits another schema.
  const toItem =
    <V, S extends z.ZodType>({ schema, from }: Resource<V, S>) =>
    (one: V) =>
      schema.parse(from(one, addresses));
  switch (view.collection) {
    case 'pages':
      return view.items.map(toItem(pageCard));
    case 'topics':
      return view.items.map(toItem(topicCard));
    case 'people':
      return view.items.map(toItem(contact));
    default:
      return view.items.map(toItem(card));
  }
}
