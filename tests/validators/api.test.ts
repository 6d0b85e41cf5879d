import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { getApi, getDescribedAddresses } from '../api-documents.ts';

const outDir = inject('outDir');
const origin = 'http://localhost:4321';
const api = await getApi(outDir, origin);
const { documents, schemas, read, getSchemaOf } = api;

/** Without its own types: TypeScript takes two seconds for those of all possible settings. */
const redocly = createRequire(import.meta.url)('@redocly/openapi-core') as {
  createConfig(config: { readonly extends: readonly string[] }): Promise<object>;
  lint(options: {
    readonly ref: string;
    readonly config: object;
  }): Promise<readonly { readonly ruleId: string; readonly message: string }[]>;
};

/** The same schema, but without additional properties. */
function toClosed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toClosed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, toClosed(value)] as const);
  const isObject = 'properties' in schema && 'type' in schema;
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) };
}

const ajv = new Ajv2020({ strict: true, allErrors: true });
// Its types and its module disagree about the default export.
(formats as unknown as { default(ajv: Ajv2020): void }).default(ajv);
for (const schema of schemas.values()) ajv.addSchema(toClosed(schema) as AnySchemaObject);

it.each(documents)('%s matches its schema, without additional properties', (path) => {
  const validate = ajv.getSchema(getSchemaOf(path));
  expect(validate, `no schema ${getSchemaOf(path)}`).toBeDefined();
  void validate!(read(path));
  expect(validate!.errors ?? []).toEqual([]);
});

describe('openapi.json', () => {
  it('passes the strict rules of Redocly', async () => {
    const config = await redocly.createConfig({ extends: ['recommended-strict'] });
    const problems = await redocly.lint({ ref: join(outDir, 'api/v1/openapi.json'), config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('names every document', () => {
    const described = [...getDescribedAddresses(api).values()];
    const unnamed = documents.filter((path) => !described.some((one) => one.test(path)));
    expect(unnamed).toEqual([]);
  });
});

/** Every string of a document, at any depth. */
function getStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(getStrings)
    : [];
}

it('names addresses of this site that exist', () => {
  const own = new Set(
    documents
      .flatMap((path) => getStrings(read(path)))
      .filter((text) => text.startsWith(`${origin}/`) && !/\s/.test(text))
      .map((url) => decodeURIComponent(new URL(url).pathname)),
  );
  const lost = [...own].filter(
    (path) => !existsSync(join(outDir, path.replace(/\/$/, '/index.html'))),
  );
  expect(lost).toEqual([]);
});

/** Every object of a document, at any depth. */
const getObjects = (value: unknown): Record<string, unknown>[] =>
  typeof value === 'object' && value !== null
    ? [value as Record<string, unknown>, ...Object.values(value).flatMap(getObjects)]
    : [];

it('states the correct size of each picture', async () => {
  const pictures = documents
    .flatMap((path) => getObjects(read(path)))
    .filter((one) => 'alt' in one && 'height' in one);
  const stated = new Set(pictures.map(({ url, width, height }) => [url, width, height].join(' ')));
  for (const one of stated) {
    const path = decodeURIComponent(new URL(one.split(' ')[0]!).pathname);
    const { width, height } = await sharp(join(outDir, path)).metadata();
    expect(one).toMatch(new RegExp(` ${width} ${height}$`));
  }
});

describe.each(documents.filter((path) => 'html' in read(path) && 'text' in read(path)))(
  '%s',
  (path) => {
    it('has a body whose every address is absolute', () => {
      const tree = fromHtml(String(read(path).html), { fragment: true });
      const addresses = selectAll('[href], [src], [srcset]', tree).flatMap(({ properties }) =>
        [properties.href, properties.src, properties.srcSet ?? []]
          .flat()
          .filter((value) => typeof value === 'string')
          .flatMap((value) => value.split(/,\s+/)),
      );
      expect(
        addresses.filter((one) => !/^(https?:\/\/|mailto:|tel:|data:text\/csv)/.test(one)),
      ).toEqual([]);
    });

    it('says the same as its page', () => {
      const page = readFileSync(
        join(outDir, new URL(String(read(path).url)).pathname, 'index.html'),
        'utf8',
      );
      const words = String(read(path).text)
        .split(/\s+/)
        .filter((word) => /^[\p{Ll}\p{Lo}]{4,}$/u.test(word));
      expect(words.filter((word) => !page.includes(word))).toEqual([]);
    });
  },
);

interface Change {
  readonly api: string;
  readonly digest: string;
}

it('names every entry among the changes, with the digest in its document', () => {
  const isOf = (path: string, ...names: string[]) =>
    names.some((name) => getSchemaOf(path).endsWith(`/${name}.json`));
  const lists = documents
    .filter((path) => isOf(path, 'changes'))
    .flatMap((path) => Object.values(read(path)).filter((value) => Array.isArray(value)));
  const known = new Map((lists.flat() as Change[]).map(({ api, digest }) => [api, digest]));
  const entries = documents.filter(
    (path) => !isOf(path, 'list', 'start', 'changes', 'changeParts', 'oembed'),
  );
  expect(new Set(known.keys())).toEqual(new Set(entries.map((path) => origin + path)));
  const stated = entries.map(read).filter(({ digest }) => digest !== undefined);
  for (const { api, digest } of stated) expect(known.get(String(api))).toBe(digest);
});
