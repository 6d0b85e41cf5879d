import { expect, test } from 'vitest';
import { ana, ben, openDraft, release, saveEntry } from '../../../../tests/server/store-samples.ts';

test('discards a draft, or makes it ready, only as it was seen, whatever its status', async () => {
  const { store, saved, text } = await openDraft((data) => `${data}\nFirst.\n`);
  const seen = saved.version;
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ben);
  const second = await saveEntry(store, `${text}\nSecond.\n`, { base: seen, author: ben });
  await expect(store.deleteUnpublishedEntry({ ...release, seen }, ana)).rejects.toMatchObject({
    code: 'conflict',
    details: { by: { name: 'Ben Okoye' }, version: second.version },
  });
  const ready = { ...release, newStatus: 'pending_publish' } as const;
  await expect(store.updateUnpublishedEntryStatus({ ...ready, seen }, ana)).rejects.toMatchObject({
    code: 'conflict',
    details: { by: { name: 'Ben Okoye' } },
  });
  const { data, begunBy, begunAt } = await store.unpublishedEntryDataFile(release);
  expect(data).toContain('Second.');
  expect(begunBy).toBe(ana.name);
  expect(Date.parse(begunAt!)).toBeGreaterThan(0);
  // Nobody is kept from calling it unfinished.
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'draft', seen }, ben);
  await store.updateUnpublishedEntryStatus({ ...ready, seen: second.version }, ana);
  await store.deleteUnpublishedEntry({ ...release, seen: second.version }, ana);
  expect(await store.unpublishedEntries()).toEqual([]);
});

test('says whether a window shows the draft as it is', async () => {
  const { store, version, saved, text } = await openDraft((data) => `${data}\nFirst.\n`);
  const find = async (seen?: string) => (await store.findDraft({ ...release, seen }))?.isSeen;
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ben);
  expect(await find(saved.version)).toBe(true);
  await saveEntry(store, `${text}\nSecond.\n`, { base: saved.version, author: ben });
  for (const other of [saved.version, version, '0'.repeat(40), undefined])
    expect(await find(other)).toBe(false);
});

test('says who has changed what is published since a window read it', async () => {
  const { store, git, version } = await openDraft((data) => `${data}\nFirst.\n`);
  const find = (seen: string) => store.findPublishedSince(release, seen);
  expect(await find(version)).toBeUndefined();
  await store.publishUnpublishedEntry(release, ana);
  for (const other of [version, '0'.repeat(40)])
    expect(await find(other)).toMatchObject({ savedBy: ana, isDeleted: false });
  const main = git('rev-parse', 'main').trim();
  expect(await find(main)).toBeUndefined();
  // Other entries do not count.
  git('commit', '-q', '--allow-empty', '-m', 'By hand');
  expect(await find(main)).toBeUndefined();
  // When readers see it is said if that has changed.
  expect(await find(version)).not.toHaveProperty('visibility');
  const embargoedUntil = '2036-12-15T09:00:00-05:00';
  const { data } = await store.getEntry(release);
  const held = data.replace(/^datePublished: .*$/m, `$&\nembargoedUntil: '${embargoedUntil}'`);
  await saveEntry(store, held, { base: main, author: ben });
  await store.publishUnpublishedEntry(release, ben);
  expect(await find(main)).toMatchObject({ savedBy: ben, visibility: { embargoedUntil } });
  // A draft that was discarded is no text that was deleted.
  const entry = { ...release, slug: '2011/new', path: release.path.replace(/[^/]*$/, 'new.md') };
  const begun = await saveEntry(store, data, { newEntry: true, entry });
  expect(await store.findPublishedSince(entry, begun.version)).toBeUndefined();
  git('rm', '-q', '--', release.path);
  git('-c', `user.name=${ben.name}`, 'commit', '-q', '-m', 'By hand');
  expect(await find(main)).toMatchObject({ savedBy: { name: ben.name }, isDeleted: true });
});

test('lists the entry of a draft that leaves it as it is published, with its revision', async () => {
  const { store, git, data, saved } = await openDraft((data) => `${data}\nFirst.\n`);
  const version = git('commit-tree', 'main^{tree}', '-p', saved.version, '-m', 'By hand').trim();
  git('commit', '-q', '--allow-empty', '-m', 'By hand');
  const id = `${release.collection}/${release.slug}`;
  git('update-ref', `refs/heads/cms/${id}`, version);
  const { diffs } = await store.unpublishedEntry({ id });
  expect(diffs).toMatchObject([{ path: release.path, newFile: false }]);
  expect(await store.unpublishedEntryDataFile(release)).toMatchObject({ data, version });
});
