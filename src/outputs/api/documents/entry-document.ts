import { z } from 'zod';
import type { PageShell } from '../../../entries/views.ts';
import { formatDocument } from './document.ts';
import { defineResource, toDocument, type Naming, type Properties } from './resource.ts';

/** The end of the document of an entry with a body: the body, and a digest that shows changes. */
const bodyShape = {
  html: z.string().describe('The body as safe HTML; every address in it is absolute.'),
  text: z.string().describe('The body as plain text.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the content. It changes with any public change, however silent.'),
};

/** The document of an entry. */
export interface EntryDocument {
  /** All properties except the body. */
  readonly facts: object;
  /** The document as JSON text. */
  format(body: z.infer<z.ZodObject<typeof bodyShape>>): string;
}

/**
 * Defines the document of an entry with a body. All other properties come from the view alone, so that the
 * digest is known before the body is rendered.
 */
export const defineEntryDocument =
  <V extends PageShell>() =>
  <S extends z.ZodRawShape>(properties: Properties<V, S>, naming: Naming) => {
    const resource = defineResource<V>()(properties, naming);
    const schema = resource.schema.extend(bodyShape).meta({ ...naming });
    return {
      schema,
      of(view: V): EntryDocument {
        const facts = toDocument(resource, view);
        return {
          facts,
          format: (body) => formatDocument(schema, { ...facts, ...body } as z.infer<typeof schema>),
        };
      },
    };
  };
