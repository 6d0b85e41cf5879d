import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  ana,
  firstPage,
  openDraft,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  type SampleNewsroom,
} from '../../../tests/server/store-samples.ts';

const names = 'releases-en/2011/governor-suspends';
const draftRef = `refs/heads/cms/${names}`;

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

/** Damages a loose object. */
function damage({ root, git }: SampleNewsroom, name: string, bytes = 'garbage'): string {
  const id = git('rev-parse', name).trim();
  const file = join(root, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
  return id;
}

test('a draft whose text is damaged is not read as empty, nor saved over', async () => {
  const newsroom = await openDraft((data) => `${data}\nMore.\n`);
  const { root, store, version } = newsroom;
  const id = damage(newsroom, `${draftRef}:${release.path}`);
  const error = { code: 'damaged', details: { object: id, path: release.path } };
  const store2 = await openStore(join(root, 'content'));
  for (const { readDraft, save, publish } of [use(store), use(store2)]) {
    await expect(readDraft()).rejects.toMatchObject(error);
    await expect(save(version)).rejects.toMatchObject(error);
    await expect(publish()).rejects.toMatchObject({ code: 'damaged' });
  }
  expect(newsroom.git('rev-parse', `${draftRef}:${release.path}`).trim()).toBe(id);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining(`the Git object ${id} is`));
});

/** What staff do with the draft. */
const use = (store: SampleNewsroom['store']) => ({
  readDraft: () =>
    store.unpublishedEntryDataFile({
      collection: 'releases-en',
      slug: release.slug,
      path: release.path,
    }),
  save: (base: string) => saveEntry(store, 'Other words.\n', { base }),
  publish: () => store.publishUnpublishedEntry(release, ana),
});

test('a damaged published text is not read as absent, and the others are still listed', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, read } = newsroom;
  const list = (one: SampleNewsroom['store']) => one.listEntries(firstPage);
  const releases = await list(store);
  const all = releases.entries.length;
  const path = releases.entries[0]!.file.path;
  const text = read(path);
  const id = damage(newsroom, `main:${path}`);
  const fresh = await openStore(join(root, 'content'));
  for (const one of [store, fresh]) {
    const { entries } = await list(one);
    expect(entries).toHaveLength(all - 1);
    expect(entries.every(({ data }) => data !== '')).toBe(true);
    const files = [{ path }];
    await expect(one.entriesByFiles({ files })).rejects.toMatchObject({ code: 'damaged' });
  }
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
  git('hash-object', '-w', '--no-filters', path);
  expect(read(path)).toBe(text);
  expect((await list(fresh)).entries).toHaveLength(all);
});

test.each(['garbage', ''])('a draft whose commit is damaged is not absent (%j)', async (bytes) => {
  const newsroom = await openDraft((data) => `${data}\nMore.\n`);
  const { root, git } = newsroom;
  const id = damage(newsroom, draftRef, bytes);
  const store = await openStore(join(root, 'content'));
  const { readDraft, save } = use(store);
  const error = { code: 'damaged', details: { object: id, path: draftRef } };
  await expect(readDraft()).rejects.toMatchObject(error);
  await expect(save(git('rev-parse', 'main').trim())).rejects.toMatchObject(error);
});

test('a damaged folder is not read as empty', async () => {
  const newsroom = await openSampleNewsroom();
  damage(newsroom, 'main:content/releases/en');
  const store = await openStore(join(newsroom.root, 'content'));
  const { save } = use(store);
  await expect(save(newsroom.git('rev-parse', 'main').trim())).rejects.toMatchObject({
    code: 'damaged',
  });
});

test.each<[string, (newsroom: SampleNewsroom) => string]>([
  ['damaged', (newsroom) => damage(newsroom, draftRef)],
  ['empty', (newsroom) => damage(newsroom, draftRef, '')],
  [
    'missing',
    (newsroom) => {
      const id = damage(newsroom, draftRef);
      rmSync(join(newsroom.root, '.git/objects', id.slice(0, 2), id.slice(2)));
      return id;
    },
  ],
])('a draft whose commit is %s can be discarded, and the others are listed', async (_, spoil) => {
  const newsroom = await openDraft((data) => `${data}\nMore.\n`);
  const { root, git } = newsroom;
  const other = 'releases-en/2011/other';
  git('update-ref', `refs/heads/cms/${other}`, draftRef);
  git('commit', '--quiet', '--allow-empty', '--message=Another commit');
  const tree = git('rev-parse', `${draftRef}^{tree}`).trim();
  const commit = git('commit-tree', tree, '-p', 'main', '-m', 'Other').trim();
  git('update-ref', `refs/heads/cms/${other}`, commit);
  const id = spoil(newsroom);
  const store = await openStore(join(root, 'content'));
  expect(await store.unpublishedEntries()).toEqual([other]);
  // Refs of somebody else that are in the way of a new draft are still moved aside.
  git('update-ref', 'refs/heads/cms/pages-en', 'main');
  vi.spyOn(console, 'warn').mockReturnValue();
  const entry = { collection: 'pages-en', slug: 'new', path: 'content/pages/en/new.md' };
  await saveEntry(store, '---\ntitle: New\n---\n', { entry, newEntry: true });
  expect(await store.unpublishedEntries()).toContain('pages-en/new');
  expect(await store.deleteUnpublishedEntry(release, ana)).toEqual({});
  expect(console.warn).toHaveBeenLastCalledWith(expect.stringContaining(id));
  const { save } = use(store);
  await save(git('rev-parse', 'main').trim());
  expect(await store.unpublishedEntries()).toContain(names);
});
