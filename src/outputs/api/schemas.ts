import { z } from 'zod';
import { defineAddresses, getSchemaPath } from './addresses/api-addresses.ts';
import { changeParts, changes } from './resources/changes.ts';
import { list } from './resources/list.ts';
import { page } from './resources/page.ts';
import { person } from './resources/person.ts';
import { release } from './resources/release.ts';
import { report } from './resources/report.ts';
import { settings } from './resources/settings.ts';
import { start } from './resources/api-start.ts';
import { testimony } from './resources/testimony.ts';
import { topic } from './resources/topic.ts';
import { withdrawal } from './resources/withdrawal.ts';
import { oembed } from './resources/oembed.ts';

/** Every kind of document, by the name of its schema. */
export const schemas = {
  start: start.schema,
  settings: settings.schema,
  list: list.schema,
  release: release.schema,
  report: report.schema,
  testimony: testimony.schema,
  page: page.schema,
  topic: topic.schema,
  person: person.schema,
  withdrawal: withdrawal.schema,
  changes,
  changeParts,
  oembed: oembed.schema,
} as const;

export type SchemaName = keyof typeof schemas;

/** A document as JSON Schema 2020-12. It allows additional fields, which a program should ignore. */
export function toJsonSchema(name: SchemaName, siteUrl: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format is enough; zod's pattern for it has 300 characters, mostly for leap years.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: defineAddresses(siteUrl, '').url(getSchemaPath(name)), ...schema };
}
