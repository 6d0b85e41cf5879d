import { z } from 'zod';
import type { ApiListView } from '../../../entries/api-views.ts';
import {
  apiCollections,
  defineAddresses,
  getSchemaPath,
  type Addresses,
} from '../addresses/api-addresses.ts';
import { card, toCard } from './card.ts';
import { contact, toContact } from './person.ts';
import { pageCard } from './page.ts';
import { topicCard, toTopicCard } from './topic.ts';

const item = z.union([card, pageCard, topicCard, contact]);

export const list = z
  .object({
    $schema: z.url().describe('JSON Schema of this document.'),
    language: z.string().describe('BCP 47 code.'),
    collection: z.enum(apiCollections),
    api: z.url().describe('Address of this document.'),
    page: z.int().positive().describe('Counted from 1.'),
    pages: z.int().positive(),
    total: z.int().min(0).describe('Number of items on all pages.'),
    next: z.url().optional().describe('The page after this one.'),
    previous: z.url().optional().describe('The page before this one.'),
    items: z
      .array(item)
      .describe('50 at most. Texts stand newest first, so they move on as new ones appear.'),
  })
  .meta({ title: 'List', description: 'One page of a list.' });

export function toList(view: ApiListView): z.infer<typeof list> {
  const { language, collection, page, pages, total } = view;
  const addresses = defineAddresses(view.siteUrl, language);
  return {
    $schema: addresses.url(getSchemaPath('list')),
    language,
    collection,
    api: addresses.list(collection, page),
    page,
    pages,
    total,
    next: page < pages ? addresses.list(collection, page + 1) : undefined,
    previous: page > 1 ? addresses.list(collection, page - 1) : undefined,
    items: toItems(view, addresses),
  };
}

function toItems(view: ApiListView, addresses: Addresses): z.infer<typeof item>[] {
  switch (view.collection) {
    case 'pages':
      return view.items.map(({ path, headline, summary, dateModified }) => ({
        id: addresses.id('pages', path),
        headline,
        summary,
        dateModified: dateModified?.iso,
        url: addresses.url(path),
        api: addresses.entry('pages', path),
      }));
    case 'topics':
      return view.items.map((topic) => toTopicCard(topic, addresses));
    case 'people':
      return view.items.map((person) => toContact(person, addresses));
    default:
      return view.items.map((entry) => toCard(entry, addresses));
  }
}
