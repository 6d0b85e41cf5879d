import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, it, test } from 'vitest';
import { contentTypes, publicationNames } from '../../src/model/content-types/collections.ts';
import type { Fields } from '../../src/model/fields/field.ts';
import { getApi, getDescribedAddresses } from '../api-documents.ts';
import { pageKinds, getPagesOfKind } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';

const outDir = inject('outDir');
const api = await getApi(outDir, 'http://localhost:4321');
const { documents, schemas, read, getSchemaOf } = api;

it('has a document at every address that openapi.json names', () => {
  const empty = [...getDescribedAddresses(api)].filter(
    ([, address]) => !documents.some((path) => address.test(path)),
  );
  // The full newsroom has no list with more than 50 items.
  expect(empty.filter(([path]) => !path.includes('page-{page}'))).toEqual([]);
});

it('has a document of every schema', () => {
  // The full newsroom has entries of every kind.
  expect(new Set(documents.map(getSchemaOf))).toEqual(new Set(schemas.keys()));
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

it('does not say where the person of a testimony lives, which programs could combine with other data', () => {
  const people = documents.flatMap((path) => {
    const { person } = read(path) as { person?: object };
    return person ? [person] : [];
  });
  expect(people.length).toBeGreaterThan(0);
  expect(people.flatMap(getKeys)).not.toContain('place');
});

describe('changes.json', () => {
  const { changes } = read('/api/v1/changes.json') as {
    changes: { at: string; type: string; api: string }[];
  };

  it('lists the newest first', () => {
    const times = changes.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
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

describe('oEmbed', () => {
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

test('a partner’s readers see what was corrected, as those of the page do, and have room for it', () => {
  const name = 'new-york-suspends-secure-communities';
  const [own, embedded] = [`/releases/${name}/`, `/embed/releases/${name}/`].map((address) =>
    toString(select('.correction', pages.find((page) => page.address === address)!.tree)!),
  );
  expect(own).toContain('It was sent on June 1');
  expect(embedded).toBe(own);
  const getHeight = (slug: string) => read(`/api/v1/oembed/en/releases/${slug}.json`)['height'];
  expect(getHeight(name)).toBeGreaterThan(Number(getHeight('vigil-advisory')));
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
