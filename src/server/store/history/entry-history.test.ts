import { expect, test } from 'vitest';
import {
  ana,
  ben,
  openDraft,
  openSampleNewsroom,
  release,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';

const { path } = release;

test('lists who changed an entry, in its draft too, and reads each revision', async () => {
  const { store, data, saved } = await openDraft((source) => `${source}\nOne more sentence.\n`);
  const [draft, first, ...others] = await store.listRevisions({ path });
  expect(draft).toMatchObject({ version: saved.version, by: 'Ana Ruiz', isPublished: false });
  expect(first).toMatchObject({ by: 'Elena Marin', isPublished: true });
  expect(others).toEqual([]);
  expect(await store.readRevision({ path, version: first!.version })).toEqual({ data });

  await store.publishUnpublishedEntry(release, ben);
  const revisions = await store.listRevisions({ path });
  expect(revisions.map(({ by }) => by)).toEqual(['Ana Ruiz', 'Elena Marin']);
  expect(revisions.every(({ isPublished }) => isPublished)).toBe(true);
});

test('restores a revision as a new one', async () => {
  const { store, data, version } = await openDraft((source) => `${source}\nA mistake.\n`);
  await store.publishUnpublishedEntry(release, ana);
  const old = await store.readRevision({ path, version });
  const now = await store.getEntry(release);
  await saveEntry(store, old.data, { base: now.version });
  await store.publishUnpublishedEntry(release, ana);
  expect((await store.getEntry(release)).data).toBe(data);
});

test('reads nothing that is no revision of the entry', async () => {
  const { store, git } = await openSampleNewsroom();
  git('checkout', '-q', '-b', 'private');
  git('commit', '-q', '--allow-empty', '-m', 'Elsewhere');
  const version = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  for (const other of [version, '0'.repeat(40)])
    await expect(store.readRevision({ path, version: other })).rejects.toMatchObject({
      code: 'not-found',
    });
  await expect(store.listRevisions({ path: 'package.json' })).rejects.toMatchObject({
    code: 'path',
  });
});
