import type { z } from 'zod';

/**
 * Writes a document. Parsing drops what its schema does not list, so that a new field of a view is not
 * published until someone lists it.
 */
export function formatDocument<S extends z.ZodType>(schema: S, value: z.infer<S>): string {
  return `${JSON.stringify(schema.parse(value))}\n`;
}
