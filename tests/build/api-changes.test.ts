import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyBuild } from '../built-newsrooms.ts';
import { getDigests, rebuildSite, removeCache } from '../site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

interface Change {
  at: string;
  type: string;
  id: string;
  api: string;
  digest: string;
}

const folder = makeSharedFolder();
const env = { CONTENT_DIR: join(folder, 'content') };
const media = (name: string) => join(env.CONTENT_DIR, `media/${name}.png`);
const outDir = join(folder, 'site');

/** A release whose embargo has ended, corrected, updated and corrected again, with notes for colleagues and a picture. */
const watched = `---
kind: press-release
headline: The watched release
summary: It changes while partners look on.
datePublished: '2011-03-01T09:00:00-05:00'
embargoedUntil: '2011-03-01T09:07:13-05:00'
dateModified: '2011-03-02T18:00:00-05:00'
corrections:
  - date: '2011-03-02T09:00:00-05:00'
    text: The first figure was wrong.
  - date: '2011-03-03T09:00:00-05:00'
    text: The second figure was wrong.
notes: Ask Ana before anybody calls.
---

The march begins at noon.<!-- Rosa asked for it. -->

![The quay](/media/rosa.png)
`;
const watchedFile = 'releases/en/2011/watched.md';

const read = async <T>(path: string) =>
  JSON.parse(await readFile(join(outDir, 'api/v1', path), 'utf8')) as T;

const getChanges = async () => (await read<{ changes: Change[] }>('changes.json')).changes;

async function edit(changes: Record<string, string>): Promise<void> {
  const file = join(env.CONTENT_DIR, watchedFile);
  let source = await readFile(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    expect(source).toContain(from);
    source = source.replace(from, to);
  }
  await writeFile(file, source);
  await rebuildSite(outDir, env);
}

beforeAll(async () => {
  cpSync('tests/fixtures/newsroom', env.CONTENT_DIR, { recursive: true });
  await writeFile(join(env.CONTENT_DIR, watchedFile), watched);
  for (const name of ['rosa', 'luz']) cpSync(media('vigil'), media(name));
  copyBuild(inject('builtNewsroom'), { ...env, OUT_DIR: outDir });
  await rebuildSite(outDir, env);
});

afterAll(() => removeCache(outDir, env));

test('changes.json lists each change of an entry with its date, but not the end of its embargo', async () => {
  const own = (await getChanges()).filter(({ id }) => id === 'en/releases/watched');
  expect(own.map(({ at, type }) => `${at} ${type}`)).toEqual([
    '2011-03-03T09:00:00-05:00 corrected',
    '2011-03-02T18:00:00-05:00 changed',
    '2011-03-02T09:00:00-05:00 corrected',
    '2011-03-01T09:00:00-05:00 appeared',
  ]);
});

/** A release under embargo that has a topic and a picture of its own, and leads to a public one. */
const hidden: Record<string, string> = {
  'releases/en/2041/hidden.md': `---
kind: press-release
headline: The hidden release
summary: Nobody knows of it yet.
datePublished: '2041-03-01T09:00:00-05:00'
embargoedUntil: '2041-03-01T09:00:00-05:00'
topics:
  - hidden
  - policing
image:
  src: /media/luz.png
  alt: The quay
related:
  - releases/2011/watched
aliases:
  - /news/hidden/
---

The march is next year.
`,
  'topics/hidden.yml': 'name:\n  en: Hidden\n  es: Oculto\ndescription:\n  en: Not yet.\n',
};

test('an edit that no reader sees changes no byte of the site, and so no digest', async () => {
  const before = await getDigests(outDir);
  writeFiles(env.CONTENT_DIR, hidden);
  const unseen = { 'Ask Ana': 'Ask Luis', 'Rosa asked': 'Luz asked', 'rosa.png': 'luz.png' };
  await edit({ ...unseen, '09:07:13': '09:08:14' });
  expect(await getDigests(outDir)).toEqual(before);
});

const getParts = async () => {
  const { parts } = await read<{ parts: { api: string; digest: string }[] }>('changes/index.json');
  return parts.map(({ api, digest }) => ({ name: api.replace(/.*\/changes\//, ''), digest }));
};

test('an edit without a date changes only the digest, and one part of the changes', async () => {
  const before = await getChanges();
  const partsBefore = await getParts();
  await edit({ 'at noon': 'at one' });
  const after = await getChanges();
  const changedParts = (await getParts()).filter(
    ({ digest }, index) => digest !== partsBefore[index]?.digest,
  );
  expect(partsBefore.map(({ name }) => name)).toEqual(['2011.json', 'others.json']);
  expect(changedParts.map(({ name }) => name)).toEqual(['2011.json']);
  const withoutDigest = (changes: Change[]) => changes.map(({ digest, ...rest }) => rest);
  expect(withoutDigest(after)).toEqual(withoutDigest(before));
  const known = new Set(before.map(({ digest }) => digest));
  const fresh = after.filter(({ digest }) => !known.has(digest));
  expect(new Set(fresh.map(({ id }) => id))).toEqual(new Set(['en/releases/watched']));
  const { digest, text } = await read<{ digest: string; text: string }>('en/releases/watched.json');
  expect([digest, text]).toEqual([fresh[0]!.digest, 'The march begins at one.\n\n[The quay]\n']);
});
