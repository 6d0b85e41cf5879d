import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'hast';
import { beforeAll, expect, test } from 'vitest';
import { canaryName, modulePlaceholders } from '../fixtures/module-placeholders.ts';
import { toPlaceholderNewsroom } from '../fixtures/placeholder-newsroom.ts';
import { getOutputParts, utf8 } from '../leaks.ts';
import { getFiles, getPages, isRedirect } from '../site.ts';
import { addresses } from '../../src/languages/en/addresses.ts';
import type { PublicationName } from '../../src/model/content-types/collections.ts';
import { formatDatelinePlace } from '../../src/publishing/dateline.ts';
import { buildVariant } from '../variant-site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

/** 70 entries of each type would put each placeholder into each field; fewer than two would have too many aliases. */
const { files, published, links, aliases } = toPlaceholderNewsroom(2);
const { sections } = addresses;
const texts = modulePlaceholders.map(({ text }) => text);

/** Environment variables that the build must not see, and some that it may see. */
const variables = [canaryName, 'GITHUB_TOKEN', 'VITE_KEY', 'PUBLIC_KEY', 'DEBUG'];
const canary = 'canaryOfTheEnvironment';

const folder = makeSharedFolder();
const outDir = join(folder, 'out');

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync('tests/fixtures/newsroom', content, { recursive: true });
  writeFiles(content, files);
  const env = Object.fromEntries(variables.map((name) => [name, canary]));
  await buildVariant(outDir, { CONTENT_DIR: content, ...env });
});

test('placeholders of Vite and Astro are published unchanged in a field', async () => {
  const found = new Set<string>();
  for (const { tree } of await getPages(outDir)) addTexts(tree, found);
  for (const value of (await getJson(/^api\/.*\.json$/)).values()) addStrings(value, found);
  // Of a dateline, readers see the city in capitals.
  const toShown = (name: string, text: string) =>
    name.includes(' dateline ') ? formatDatelinePlace(text, 'en') : text;
  const missing = [...published].filter(([name, text]) => !found.has(toShown(name, text)));
  expect(missing).toEqual([]);
});

const inGroup = (group: string, names: readonly string[]) =>
  names.map((name) => `${group}.${name}`);

const cover = inGroup('report cover', ['alt', 'caption', 'credit']);
const pictures = ['hearing', 'release', 'report', 'voice'].flatMap((variant) =>
  inGroup(`${variant} image`, ['alt', 'caption', 'credit']),
);
// Programs that combine data must not learn where a witness lives.
const home = 'voice person.place';

/** Fields that an output leaves out on purpose: each has all others. */
const leftOut = {
  page: inGroup('report cover', ['caption', 'credit']),
  api: [home],
  feed: [...inGroup('report citation', ['edition', 'place', 'reportNumber']), ...cover, home],
  text: ['release summary', 'report summary', 'report citation.place', ...cover, ...pictures, home],
  markdown: [...inGroup('report citation', ['edition', 'place']), ...cover, home],
};

test('each public field of a publication is in each of its outputs, or left out on purpose', async () => {
  const compared = Object.entries(toPaths).map(async ([output, toPath]) => {
    const missing = publications.map(async ([collection, name]) => {
      const path = toPath(collection, `${name}-0`);
      const own = toComparable(await readFile(join(outDir, path), 'utf8'));
      return [...published].flatMap(([location, text]) => {
        const [variant, field, index] = location.split(' ');
        const isOwn = variant === `en/2011/${name}` && index === '0';
        return !isOwn || own.includes(toComparable(text)) ? [] : [`${name} ${field}`];
      });
    });
    expect(new Set((await Promise.all(missing)).flat()), output).toEqual(
      new Set(leftOut[output as keyof typeof leftOut]),
    );
  });
  await Promise.all(compared);
});

test('each public field of an event is in its calendar', async () => {
  const calendar = await readFile(join(outDir, `${sections.releases}/release-0.ics`), 'utf8');
  const own = [...published].filter(([location]) =>
    /^en\/2011\/release event\..* 0$/.test(location),
  );
  const missing = own.filter(([, text]) => !toComparable(calendar).includes(toComparable(text)));
  expect(own.length).toBeGreaterThan(1);
  expect(missing).toEqual([]);
});

const publications = Object.keys(files).flatMap((path) => {
  const [, collection, name] = /^(\w+)\/en\/2011\/(\w+)-0\./.exec(path) ?? [];
  return collection && name ? [[collection as PublicationName, name] as const] : [];
});

/** The outputs that have the whole of a publication. */
const toPaths: Record<keyof typeof leftOut, (collection: PublicationName, name: string) => string> =
  {
    page: (collection, name) => `${sections[collection]}/${name}/index.html`,
    api: (collection, name) => `api/v1/en/${collection}/${name}.json`,
    feed: (collection) => `feeds/${collection}/feed.json`,
    text: (collection, name) => `${sections[collection]}/${name}.txt`,
    markdown: (collection, name) => `${sections[collection]}/${name}.md`,
  };

/** Without what outputs write differently: capitals, line breaks, characters of their syntax. */
const toComparable = (text: string) => text.toLowerCase().replaceAll(/&#?\w+;|[^\p{L}\p{N}]/gu, '');

test('and unchanged in a link of the menus', async () => {
  const [page] = await getPages(outDir);
  const hrefs = selectAll('a', page!.tree).map(({ properties }) => properties['href']);
  expect(links.filter((link) => !hrefs.includes(link))).toEqual([]);
});

test('and unchanged in an alias, which redirects', async () => {
  const pages = new Map((await getPages(outDir)).map((page) => [page.address, page]));
  expect(aliases.length).toBeGreaterThan(100);
  const missing = aliases.filter((alias) => {
    const page = pages.get(alias);
    return !page || !isRedirect(page);
  });
  expect(missing).toEqual([]);
});

test('and unchanged in a body: on its page, in the API and in feeds', async () => {
  const documents = [...(await getJson(/^(api|feeds)\/.*\.json$/))].flatMap(([path, value]) => {
    const found = new Set<string>();
    addStrings(value, found);
    return [...found].filter((text) => text.includes('<code>')).map((html) => ({ path, html }));
  });
  const bodies = [
    ...(await getPages(outDir)).map(({ address, tree }) => ({ path: address, tree })),
    ...documents.map(({ path, html }) => ({ path, tree: fromHtml(html) })),
  ].filter(({ tree }) => selectAll('code', tree).length > 0);
  for (const { path, tree } of bodies) {
    const paragraphs = selectAll('p', tree).map((node) => toString(node));
    expect(
      paragraphs.filter((text) => text.startsWith('So: ')),
      path,
    ).toEqual(texts.map((text) => `So: ${text}.`));
    expect(
      selectAll('code', tree).map((node) => toString(node)),
      path,
    ).toEqual(texts);
  }
  const paths = bodies.map(({ path }) => path);
  const pages = publications.map(([collection, name]) => `/${sections[collection]}/${name}-0/`);
  for (const path of [...pages, '/text-0/']) expect(paths).toContain(path);
  for (const pattern of [/^api\/.*release-0/, /^api\/.*report-0/, /^feeds\//])
    expect(paths).toContainEqual(expect.stringMatching(pattern));
});

test('no value of an environment variable is in the output', async () => {
  const parts = await getOutputParts(outDir);
  const leaks = parts.filter(({ text }) => text.includes(utf8(canary)));
  expect(leaks.map(({ name }) => name)).toEqual([]);
});

async function getJson(pattern: RegExp): Promise<Map<string, unknown>> {
  const paths = (await getFiles(outDir)).filter((path) => pattern.test(path));
  const read = paths.map(async (path) => {
    const text = await readFile(join(outDir, path), 'utf8');
    return [path, JSON.parse(text) as unknown] as const;
  });
  return new Map(await Promise.all(read));
}

/** Adds the text of every element, and the name of every field of a form. */
function addTexts(node: Nodes, found: Set<string>): void {
  if ('children' in node) {
    found.add(toString(node).trim());
    if (node.type === 'element' && node.tagName === 'input')
      found.add(String(node.properties.name));
    for (const child of node.children) addTexts(child, found);
  }
}

/** Adds every string in a JSON document. */
function addStrings(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value)
    for (const one of Object.values(value)) addStrings(one, found);
}
