import { z } from 'zod';
import type { PageShell } from '../../../entries/views.ts';
import { defineAddresses, getSchemaPath, type ApiCollection } from '../addresses/api-addresses.ts';

/** The values of a part of a schema. */
export type ValuesOf<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

/** What opens every document of an entry. */
export const head = {
  $schema: z.url().describe('JSON Schema of this document.'),
  id: z.string().describe('Language, collection and slug: `en/releases/vigil`.'),
  language: z.string().describe('BCP 47 code.'),
  url: z.url().describe('Page of the entry: its canonical address.'),
  api: z.url().describe('Address of this document.'),
};

export function toHead(
  view: PageShell,
  collection: ApiCollection,
  schema: string,
): ValuesOf<typeof head> {
  const addresses = defineAddresses(view.site.url, view.language);
  return {
    $schema: addresses.url(getSchemaPath(schema)),
    id: addresses.id(collection, view.path),
    language: view.language,
    url: addresses.url(view.path),
    api: addresses.entry(collection, view.path),
  };
}
