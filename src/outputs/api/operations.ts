import { apiCollections, type ApiCollection } from './addresses/api-addresses.ts';
import type { SchemaName } from './schemas.ts';

/** One kind of request. */
export interface Operation {
  /** Path below the API's root, with its parameters in braces. */
  readonly path: string;
  readonly id: string;
  readonly tag: 'Newsroom' | 'Lists' | 'Entries';
  readonly summary: string;
  /** Schemas that the document may have. */
  readonly schemas: readonly SchemaName[];
}

const entries: Readonly<Record<ApiCollection, readonly [string, ...SchemaName[]]>> = {
  releases: ['Release', 'release', 'withdrawal'],
  reports: ['Report', 'report', 'withdrawal'],
  testimonies: ['Testimony', 'testimony', 'withdrawal'],
  pages: ['Page', 'page'],
  topics: ['Topic', 'topic'],
  people: ['Person', 'person'],
};

const newsroom: readonly Operation[] = (
  [
    ['/index.json', 'getStart', 'Where a program begins', 'start'],
    ['/changes.json', 'getChanges', 'What appeared, changed and was withdrawn', 'changes'],
    ['/changes/index.json', 'getChangeParts', 'The same in parts', 'changeParts'],
    ['/changes/{part}.json', 'getChangePart', 'One part of the changes', 'changes'],
    ['/{language}/settings.json', 'getSettings', 'The newsroom itself', 'settings'],
  ] as const
).map(([path, id, summary, schema]) => ({ path, id, tag: 'Newsroom', summary, schemas: [schema] }));

const ofCollections: readonly Operation[] = apiCollections.flatMap((collection) => {
  const [name, ...schemas] = entries[collection];
  const folder = `/{language}/${collection}`;
  const plural = `${collection[0]?.toUpperCase()}${collection.slice(1)}`;
  return [
    {
      path: `${folder}/index.json`,
      id: `list${plural}`,
      tag: 'Lists',
      summary: `First page of the ${collection}, with the newest`,
      schemas: ['list'],
    },
    {
      path: `${folder}/page-{page}.json`,
      id: `list${plural}Page`,
      tag: 'Lists',
      summary: `Another page of the ${collection}`,
      schemas: ['list'],
    },
    {
      path: `${folder}/{slug}.json`,
      id: `get${name}`,
      tag: 'Entries',
      summary: name,
      schemas,
    },
  ] as const;
});

/** All kinds of requests. */
export const operations: readonly Operation[] = [
  ...newsroom,
  ...ofCollections,
  {
    path: '/oembed/{language}/releases/{slug}.json',
    id: 'getOembed',
    tag: 'Entries',
    summary: 'A release to be shown on another site (oEmbed)',
    schemas: ['oembed'],
  },
];
