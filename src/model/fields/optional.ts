import { z } from 'zod';
import type { Field } from './field.ts';

/** Whether a value is empty, as forms leave it when staff clear a field or a group, or has nothing but white space. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isBlank);
  return false;
}

/** The same field, which may be missing or empty. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return {
    ...field,
    required: false,
    schema: z.preprocess(
      (value) => (isBlank(value) ? undefined : value),
      field.schema.optional(),
    ) as z.ZodType<T | undefined>,
  };
}
