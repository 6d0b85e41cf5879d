import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'hast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCases } from '../cases.ts';
import { canaryName, modulePlaceholders } from '../fixtures/module-placeholders.ts';
import { toPlaceholderNewsroom } from '../fixtures/placeholder-newsroom.ts';
import { getOutputParts, utf8 } from '../leaks.ts';
import { buildSite, getFiles, getPages, isRedirect } from '../site.ts';

/** 70 put each placeholder into each field. */
const { files, published, links, aliases } = toPlaceholderNewsroom(getCases(8));
const texts = modulePlaceholders.map(({ text }) => text);

/** Variables that are kept from a build, and some that it may see. */
const variables = [canaryName, 'GITHUB_TOKEN', 'VITE_KEY', 'PUBLIC_KEY', 'DEBUG', 'CMS_APP_ID'];
const canary = 'canaryOfTheEnvironment';

let folder: string;
let outDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-placeholders-'));
  outDir = join(folder, 'out');
  const content = join(folder, 'content');
  await cp('tests/fixtures/newsroom', content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const env = Object.fromEntries(variables.map((name) => [name, canary]));
  await buildSite(outDir, { CONTENT_DIR: content, ...env });
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('what Vite and Astro replace in modules is published as it is in a field', async () => {
  const said = new Set<string>();
  for (const { tree } of await getPages(outDir)) addTexts(tree, said);
  for (const value of (await getJson(/^api\/.*\.json$/)).values()) addStrings(value, said);
  const missing = [...published].filter(([, text]) => !said.has(text));
  expect(missing).toEqual([]);
});

test('and as it is in a link of the menus', async () => {
  const [page] = await getPages(outDir);
  const hrefs = selectAll('a', page!.tree).map(({ properties }) => properties['href']);
  expect(links.filter((link) => !hrefs.includes(link))).toEqual([]);
});

test('and as it is in a former address, which leads on', async () => {
  const pages = new Map((await getPages(outDir)).map((page) => [page.address, page]));
  expect(aliases.length).toBeGreaterThan(100);
  const missing = aliases.filter((alias) => {
    const page = pages.get(alias);
    return !page || !isRedirect(page);
  });
  expect(missing).toEqual([]);
});

test('and as it is in a body, on its page, in the API and in feeds', async () => {
  const documents = [...(await getJson(/^(api|feeds)\/.*\.json$/))].flatMap(([path, value]) => {
    const said = new Set<string>();
    addStrings(value, said);
    return [...said].filter((text) => text.includes('<code>')).map((html) => ({ path, html }));
  });
  const bodies = [
    ...(await getPages(outDir)).map(({ address, tree }) => ({ path: address, tree })),
    ...documents.map(({ path, html }) => ({ path, tree: fromHtml(html) })),
  ].filter(({ tree }) => selectAll('code', tree).length > 0);
  for (const { path, tree } of bodies) {
    const words = selectAll('p', tree).map((node) => toString(node));
    expect(
      words.filter((text) => text.startsWith('So: ')),
      path,
    ).toEqual(texts.map((text) => `So: ${text}.`));
    expect(
      selectAll('code', tree).map((node) => toString(node)),
      path,
    ).toEqual(texts);
  }
  const places = bodies.map(({ path }) => path);
  for (const place of ['/releases/release-0/', '/reports/report-0/', '/text-0/'])
    expect(places).toContain(place);
  for (const place of [/^api\/.*release-0/, /^api\/.*report-0/, /^feeds\//])
    expect(places).toContainEqual(expect.stringMatching(place));
});

test('no value of an environment variable is in the output', async () => {
  const parts = await getOutputParts(outDir);
  const found = parts.filter(({ text }) => text.includes(utf8(canary)));
  expect(found.map(({ name }) => name)).toEqual([]);
});

async function getJson(pattern: RegExp): Promise<Map<string, unknown>> {
  const paths = (await getFiles(outDir)).filter((path) => pattern.test(path));
  const read = paths.map(async (path) => {
    const text = await readFile(join(outDir, path), 'utf8');
    return [path, JSON.parse(text) as unknown] as const;
  });
  return new Map(await Promise.all(read));
}

/** The words of every element. */
function addTexts(node: Nodes, said: Set<string>): void {
  if ('children' in node) {
    said.add(toString(node).trim());
    for (const child of node.children) addTexts(child, said);
  }
}

/** Every string in a JSON document. */
function addStrings(value: unknown, said: Set<string>): void {
  if (typeof value === 'string') said.add(value);
  else if (typeof value === 'object' && value)
    for (const one of Object.values(value)) addStrings(one, said);
}
