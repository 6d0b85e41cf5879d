import type { ApiSettingsView } from '../../entries/api-views.ts';
import { apiRoot, defineAddresses } from './addresses/api-addresses.ts';
import { operations, type Operation } from './operations.ts';
import type { SchemaName } from './schemas.ts';

/** The API as OpenAPI 3.1, for programs that make clients from it. Schemas are in files of their own. */
export function toOpenApi({ site, language, newsroomLanguages, usage }: ApiSettingsView) {
  const { url } = defineAddresses(site.url, language);
  const codes = newsroomLanguages.map(({ code }) => code.toLowerCase());
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: API`,
      version: '1.0.0',
      description,
      contact: { name: site.name, email: site.contact.email, url: url(site.contact.href) },
      license: { name: usage[0] ?? site.name, url: url(site.contact.href) },
    },
    servers: [{ url: apiRoot.replace(/\/$/, ''), description: 'This site.' }],
    security: [],
    tags: [
      { name: 'Newsroom', description: 'The newsroom itself, and what changed in it.' },
      {
        name: 'Lists',
        description: 'Everything of a kind, in pages. Begin with the first and follow `next`.',
      },
      { name: 'Entries', description: 'One publication, page, topic or person.' },
    ],
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, { get: toGet(operation, codes) }]),
    ),
    components: { responses: { notFound } },
  };
}

const description = [
  'Everything that is public on this site, as JSON. Read it without a key, from a program or from a page of another site.',
  'Documents are files: they change only when the newsroom is published, and answer `If-None-Match`.',
  'Later versions may add fields, which a program should ignore; nothing is taken away below this path.',
].join('\n\n');

const notFound = {
  description: 'There is nothing at this address. The answer is a page for people.',
  content: { 'text/html': { schema: { type: 'string' } } },
};

function toGet({ path, id, tag, summary, schemas }: Operation, codes: readonly string[]) {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parameterDescriptions[name],
    schema: toParameterSchema(name, codes),
  }));
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: {
        description: 'The document.',
        content: { 'application/json': { schema: toSchemaReference(schemas) } },
      },
      404: { $ref: '#/components/responses/notFound' },
    },
  };
}

const parameterDescriptions: Readonly<Record<string, string>> = {
  language: 'Code of one of the languages of the newsroom.',
  slug: 'Last part of the address of the page.',
  part: 'Name of the part; `/changes/index.json` has the addresses of all.',
  page: 'Number of the page, counted from the oldest items.',
};

function toParameterSchema(name: string, codes: readonly string[]) {
  if (name === 'language') return { type: 'string', enum: codes };
  return name === 'page' ? { type: 'integer', minimum: 2 } : { type: 'string' };
}

function toSchemaReference(names: readonly SchemaName[]) {
  const references = names.map((name) => ({ $ref: `schemas/${name}.json` }));
  return references.length === 1 ? references[0] : { anyOf: references };
}
