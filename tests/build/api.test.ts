import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, it } from 'vitest';
import { contentTypes, publicationNames } from '../../src/model/content-types/collections.ts';
import type { Fields } from '../../src/model/fields/field.ts';
import { pageKinds, getPagesOfKind } from '../page-kinds.ts';
import { getFiles, getPages } from '../site.ts';

type Json = Record<string, unknown>;

const outDir = inject('outDir');
const siteUrl = 'http://localhost:4321';
const files = (await getFiles(outDir)).map((path) => `/${path}`);
const read = (path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8')) as Json;
const documents = files.filter(
  (path) => path.startsWith('/api/v1/') && !/\/(schemas\/.*|openapi\.json)$/.test(path),
);
const schemas = new Map(
  files
    .filter((path) => path.startsWith('/api/v1/schemas/'))
    .map((path) => [siteUrl + path, read(path) as AnySchemaObject]),
);

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

const getSchemaOf = (path: string) =>
  path.includes('/oembed/') ? `${siteUrl}/api/v1/schemas/oembed.json` : String(read(path).$schema);

it.each(documents)('%s matches its schema, without additional properties', (path) => {
  const validate = ajv.getSchema(getSchemaOf(path));
  expect(validate, `no schema ${getSchemaOf(path)}`).toBeDefined();
  void validate!(read(path));
  expect(validate!.errors ?? []).toEqual([]);
});

it('has a document of every schema', () => {
  // The full newsroom has entries of every kind.
  expect(new Set(documents.map(getSchemaOf))).toEqual(new Set(schemas.keys()));
});

describe('openapi.json', () => {
  it('passes the strict rules of Redocly', async () => {
    // As text: comparing an object with the type of all possible settings takes TypeScript five seconds.
    const config = await createConfig('extends: [recommended-strict]');
    const problems = await lint({ ref: join(outDir, 'api/v1/openapi.json'), config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('names every document, and no address that does not exist', () => {
    const { paths } = read('/api/v1/openapi.json') as { paths: Record<string, unknown> };
    const patterns = Object.keys(paths).map((path) => {
      const expression = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
      return { path, expression: new RegExp(`^/api/v1${expression}$`) };
    });
    const unnamed = documents.filter(
      (file) => !patterns.some(({ expression }) => expression.test(file)),
    );
    expect(unnamed).toEqual([]);
    const empty = patterns.filter(
      ({ expression }) => !documents.some((file) => expression.test(file)),
    );
    // The full newsroom has no list with more than 50 items.
    expect(empty.filter(({ path }) => !path.includes('page-{page}'))).toEqual([]);
  });
});

/** Every key of a document, at any depth. */
function getKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(getKeys);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...getKeys(inner)]);
}

/** Names of the fields that never leave the newsroom, at any depth. */
function getInternalNames(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { internal, structure }]) => [
    ...(internal ? [name] : []),
    ...(structure.kind === 'group' ? getInternalNames(structure.fields) : []),
    ...(structure.kind === 'list' && structure.item.structure.kind === 'group'
      ? getInternalNames(structure.item.structure.fields)
      : []),
  ]);
}

it('names no internal field of the model, in documents or in schemas', () => {
  const internal = new Set(
    contentTypes
      .filter(({ name }) => (publicationNames as readonly string[]).includes(name))
      .flatMap(({ fields }) => getInternalNames(fields)),
  );
  for (const name of ['consent', 'scopes', 'minor', 'secondApprover', 'notes', 'embargoedUntil'])
    expect(internal).toContain(name);
  const named = [...documents.map(read), ...schemas.values()].flatMap(getKeys);
  expect(new Set(named).intersection(internal)).toEqual(new Set());
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
      .filter((text) => /^http:\/\/localhost:4321\/\S*$/.test(text))
      .map((url) => decodeURIComponent(new URL(url).pathname)),
  );
  expect(own.size).toBeGreaterThan(100);
  const lost = [...own].filter(
    (path) => !existsSync(join(outDir, path.replace(/\/$/, '/index.html'))),
  );
  expect(lost).toEqual([]);
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
      expect(words.length).toBeGreaterThan(5);
      expect(words.filter((word) => !page.includes(word))).toEqual([]);
    });
  },
);

describe('changes.json', () => {
  const { changes, others } = read('/api/v1/changes.json') as {
    changes: { at: string; type: string; api: string; digest: string; kind: string }[];
    others: { api: string; digest: string }[];
  };

  it('lists the newest first', () => {
    const times = changes.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('names every entry, with the digest in its document', () => {
    const known = new Map([...changes, ...others].map(({ api, digest }) => [api, digest]));
    const entries = documents
      .filter((path) => !path.includes('/oembed/'))
      .filter(
        (path) =>
          !['list', 'start', 'changes', 'changeParts'].some((name) =>
            getSchemaOf(path).endsWith(`/${name}.json`),
          ),
      );
    expect(new Set(known.keys())).toEqual(new Set(entries.map((path) => siteUrl + path)));
    const stated = entries.map(read).filter(({ digest }) => digest !== undefined);
    expect(stated.length).toBeGreaterThan(20);
    for (const { api, digest } of stated) expect(known.get(String(api))).toBe(digest);
  });

  it('lists corrections and withdrawals', () => {
    const types = changes.map(({ type }) => type);
    for (const type of ['appeared', 'corrected', 'withdrawn']) expect(types).toContain(type);
    const { api } = changes.find(({ type }) => type === 'withdrawn')!;
    const notice = read(new URL(api).pathname);
    expect(Object.keys(notice)).toContain('withdrawn');
    expect(Object.keys(notice)).not.toContain('headline');
  });
});

describe('oEmbed', async () => {
  const pages = await getPages(outDir);
  const kind = pageKinds.find(({ name }) => name === 'release')!;
  const releases = (['en', 'es'] as const).flatMap((language) =>
    getPagesOfKind(pages, kind, language),
  );

  it.each(releases)('is linked from $address and embeds a page of it', ({ address, tree }) => {
    const link = select('link[type="application/json+oembed"]', tree)!;
    const { type, html } = read(new URL(String(link.properties.href)).pathname);
    expect(type).toBe('rich');
    const frame = select('iframe', fromHtml(String(html), { fragment: true }))!;
    const embedded = new URL(String(frame.properties.src)).pathname;
    const page = pages.find((one) => one.address === embedded)!;
    expect(select(`h1 a[href="${address}"]`, page.tree)).toBeDefined();
    expect(select('meta[name=robots]', page.tree)?.properties.content).toBe('noindex');
    expect(select('base', page.tree)?.properties).toEqual({ target: '_top' });
  });
});

describe('over HTTP', () => {
  it('is JSON that any site may read', async () => {
    const answer = await fetch(`${inject('siteUrl')}/api/v1/index.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toHaveProperty('changes');
  });

  it('answers an unknown address with a page', async () => {
    const answer = await fetch(`${inject('siteUrl')}/api/v1/en/releases/nothing.json`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  });
});
