import { expect, test } from 'vitest';
import { z } from 'zod';
import { optional } from '../../../model/fields/optional.ts';
import { text } from '../../../model/fields/text.ts';
import { formatDocument } from './document.ts';
import { ofField } from '../resources/model-field.ts';

const label = 'Headline';

test('what a schema does not list is left out, at any depth', () => {
  const schema = z.object({ name: z.string(), person: z.object({ name: z.string() }) });
  const value = { name: 'a', notes: 'secret', person: { name: 'b', consent: 'secret' } };
  expect(formatDocument(schema, value)).toBe('{"name":"a","person":{"name":"b"}}\n');
});

test('a schema cannot name an internal field', () => {
  const notes = optional(text({ label, internal: true }));
  expect(() => ofField(z.string(), notes)).toThrow(
    'The API names “Headline”, which is marked internal',
  );
});

test('a field gives its label and its schema.org property', () => {
  const field = text({ label, meaning: 'comment' });
  expect(z.toJSONSchema(ofField(z.string(), field))).toMatchObject({
    title: 'Headline',
    description: 'As comment of schema.org.',
  });
});
