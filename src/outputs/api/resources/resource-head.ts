import { z } from 'zod';
import type { PageShell } from '../../../entries/views.ts';
import { getSchemaPath, type ApiCollection } from '../addresses/api-addresses.ts';
import { defineProperties, type Property } from '../documents/resource.ts';

/** The address of a document's own schema. */
export const schemaAddress = (name: string): Property<unknown, z.ZodURL> => [
  z.url().describe('JSON Schema of this document.'),
  (_, { url }) => url(getSchemaPath(name)),
];

/** The id that outlives an address. */
export const feedId = z
  .string()
  .describe(
    'The id of the entry in feeds: it stays the same when its headline or address or the host of the site changes. By it, a copy is known again.',
  );

/**
 * The first properties of every document of an entry.
 * @param getCollection the folder of the document
 * @param schema name of the document's schema
 */
export const defineHead = <V extends PageShell>(
  getCollection: (view: V) => ApiCollection,
  schema: string,
) =>
  defineProperties<V>()({
    $schema: schemaAddress(schema),
    id: [
      z
        .string()
        .describe(
          'Language, collection and slug: `en/releases/vigil`. It changes with the address.',
        ),
      (view, addresses) => addresses.id(getCollection(view), view.path),
    ],
    language: [z.string().describe('BCP 47 code.'), (view) => view.language],
    url: [
      z.url().describe('Page of the entry: its canonical address.'),
      (view, { url }) => url(view.path),
    ],
    api: [
      z.url().describe('Address of this document.'),
      (view, addresses) => addresses.entry(getCollection(view), view.path),
    ],
  });
