import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { getFeeds, type Feed } from '../read-feeds.ts';
import { buildSite } from '../site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';

const folder = makeSharedFolder();
const content = join(folder, 'content');
let before: Feed[];
let after: Feed[];

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(content, file);
  const source = await readFile(path, 'utf8');
  expect(source).toContain(from);
  await writeFile(path, source.replace(from, to));
}

// Builds the newsroom as it is, and after it moved, renamed an entry and withdrew another.
beforeAll(async () => {
  cpSync('tests/fixtures/newsroom', content, { recursive: true });
  before = await getFeeds(inject('builtNewsroom').OUT_DIR);
  await change(
    'releases/en/2011/governor-suspends.md',
    'headline: Governor suspends the program',
    'headline: The governor suspends it\nslug: suspended',
  );
  // As the admin does when an address changes.
  await change(
    'releases/en/2011/governor-suspends.md',
    'aliases:',
    'aliases:\n  - /releases/governor-suspends/',
  );
  await change(
    'testimonies/en/2011/before-the-council.md',
    'kind: hearing',
    "kind: hearing\nwithdrawn:\n  date: '2012-01-01T09:00:00-05:00'\n  reason: It was a draft.",
  );
  const outDir = join(folder, 'after');
  await buildSite(outDir, { CONTENT_DIR: content, SITE_URL: 'https://new.example' });
  after = await getFeeds(outDir);
});

const getItems = (feeds: readonly Feed[]) =>
  feeds.find(({ address }) => address === '/feeds/')!.json.items;
const release = 'tag:harborwatch.example,2026:releases/2011/governor-suspends/en';
const testimony = 'tag:harborwatch.example,2026:testimonies/2011/before-the-council/en';

test('an item keeps its id when its headline, its slug and the address of the site change', () => {
  const [old, moved] = [before, after].map((feeds) =>
    getItems(feeds).find(({ id }) => id === release),
  );
  expect(old?.url).toBe('http://localhost:4321/releases/governor-suspends/');
  expect(moved?.url).toBe('https://new.example/releases/suspended/');
});

test('a translation has the id of its original, whatever its own address', () => {
  const ids = [before, after].map((feeds) =>
    feeds.find(({ address }) => address === '/es/feeds/')!.json.items.map(({ id }) => id),
  );
  for (const found of ids) expect(found).toContain(release.replace(/en$/, 'es'));
});

test('feeds keep their ids too', () => {
  const getIds = (feeds: readonly Feed[]) =>
    feeds.map(({ atom }) => /<id>(.*)<\/id>/.exec(atom)?.[1]);
  expect(getIds(after)).toEqual(getIds(before));
  expect(new Set(getIds(before)).size).toBe(before.length);
});

test('a withdrawn entry disappears from every feed', () => {
  expect(getItems(before).some(({ id }) => id === testimony)).toBe(true);
  const left = after.flatMap(({ rss, atom, json }) => [rss, atom, JSON.stringify(json)]);
  expect(left.some((feed) => feed.includes('before-the-council'))).toBe(false);
});

test('a feed without items exists', () => {
  const reports = before.find(({ address }) => address === '/es/feeds/reports/')!;
  expect(reports.json.items).toEqual([]);
  expect(reports.atom).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
