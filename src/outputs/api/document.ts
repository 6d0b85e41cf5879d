import type { z } from 'zod';

/**
 * Writes a document. Parsing first drops whatever its schema does not list, so that a field which a
 * view gains one day stays at home until someone lists it.
 */
export function formatDocument<S extends z.ZodType>(schema: S, value: z.infer<S>): string {
  return `${JSON.stringify(schema.parse(value))}\n`;
}

/** What a route answers with beside the text. */
export const jsonType = { headers: { 'Content-Type': 'application/json; charset=utf-8' } };
