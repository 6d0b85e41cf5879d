import { expect, test } from 'vitest';
import {
  ana,
  ben,
  openDraft,
  openSampleNewsroom,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

const { path } = release;

test('lists who changed an entry, in its draft too, and reads each revision', async () => {
  const { store, git, data, saved } = await openDraft(
    (source) => `${source}\nOne more sentence.\n`,
  );
  // Settings of people who use Git.
  git('config', 'log.diffMerges', 'off');
  git('config', 'diff.orderFile', 'missing');
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

test('calls published only what a publication brought', async () => {
  const { store, data, saved } = await openDraft((source) => `${source}\nA real name.\n`);
  await saveEntry(store, `${data}\nA pseudonym.\n`, { base: saved.version });
  await store.publishUnpublishedEntry(release, ana);
  const revisions = await store.listRevisions({ path });
  expect(revisions.map(({ isPublished }) => isPublished)).toEqual([true, false, true]);
});

test('tells what each revision changed, whatever was discarded meanwhile', async () => {
  const { store, data, version, saved } = await openDraft((source) => `${source}\nNot this.\n`);
  await store.deleteUnpublishedEntry(release, ben);
  await saveEntry(store, setFields(data, { summary: 'This.' }), { base: version });
  await store.publishUnpublishedEntry(release, ben);
  const [published, discarded, first] = await store.listRevisions({ path });
  expect(discarded).toMatchObject({ version: saved.version, isDiscarded: true });
  expect(published).toMatchObject({ isPublished: true, former: first!.version });
  expect(discarded).toMatchObject({ isPublished: false, former: first!.version });
  expect([published, first]).not.toContainEqual(expect.objectContaining({ isDiscarded: true }));
  expect(first).not.toHaveProperty('former');
  // Restored, it also has the summary, which its publication does not change.
  await saveEntry(store, `${data}\nNot this.\n`, { base: saved.version });
  await store.publishUnpublishedEntry(release, ben);
  const [restored] = await store.listRevisions({ path });
  expect(restored).toMatchObject({ isPublished: true, former: published!.version });
});

test('lists both wordings after staff decided a conflict, and a merge once', async () => {
  const { store, git, write, read, data, version } = await openDraft((source) =>
    setFields(source, { headline: 'Of Ana' }),
  );
  const mine = setFields(data, { headline: 'Of Ben' });
  const over = git('rev-parse', 'cms/releases-en/2011/governor-suspends').trim();
  const second = await saveEntry(store, mine, { base: version, author: ben, over });
  const readAll = async () =>
    Promise.all(
      (await store.listRevisions({ path })).map(async (one) => {
        const text = (await store.readRevision({ path, version: one.version })).data;
        return [one.by, /^headline: (.*)$/m.exec(text)![1], one.isPublished];
      }),
    );
  // Saved in the same second, in either order.
  const [, , first] = await readAll();
  expect((await readAll()).sort()).toEqual([
    ['Ana Ruiz', 'Of Ana', false],
    ['Ben Okoye', 'Of Ben', false],
    ['Elena Marin', first![1], true],
  ]);

  await saveEntry(store, `${mine}\nMore.\n`, { base: second.version });
  const merge = setFields(mine, { summary: 'Of Ben.' });
  await saveEntry(store, merge, { base: second.version, author: ben });
  expect(await readAll()).toHaveLength(5);

  write(path, setFields(read(path), { headline: 'By hand' }));
  git('commit', '-qam', 'By hand', '--date=2026-11-25T12:00:00Z');
  await store.publishUnpublishedEntry({ ...release, resolve: [release.path] }, ana);
  expect(await readAll()).toContainEqual(['Elena Marin', 'By hand', true]);
});

test.each([
  ['an entry', release, '\nA mistake.\n'],
  [
    'settings',
    { collection: 'settings', slug: 'site', path: 'content/settings/site.yml' },
    '# A mistake.\n',
  ],
])('restores a revision of %s as a new one', async (_, entry, mistake) => {
  const { store } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(entry);
  await saveEntry(store, `${data}${mistake}`, { entry, base: version });
  await store.publishUnpublishedEntry(entry, ana);
  const old = await store.readRevision({ path: entry.path, version });
  const now = await store.getEntry(entry);
  await saveEntry(store, old.data, { entry, base: now.version });
  const isPublished = async () =>
    (await store.listRevisions({ path: entry.path })).map((revision) => revision.isPublished);
  expect(await isPublished()).toEqual([false, true, true]);
  await store.publishUnpublishedEntry(entry, ana);
  expect(await isPublished()).toEqual([true, true, true]);
  expect((await store.getEntry(entry)).data).toBe(data);
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
