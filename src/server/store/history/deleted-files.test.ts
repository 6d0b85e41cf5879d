import { expect, test } from 'vitest';
import {
  ana,
  ben,
  commit,
  editEntry,
  openDraft,
  openSampleNewsroom,
  release,
  saveEntry,
} from '../../../../tests/server/store-samples.ts';

const media = 'content/media/unused.png';

test('lists what was deleted, by whom, until it is there again', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const source = read(release.path);
  git('rm', '-q', release.path);
  git('commit', '-qm', 'By hand', '--date=2026-11-23T12:00:00Z');
  write(media, read('content/media/vigil.png'));
  commit(git, 'A picture');
  const picture = git('rev-parse', `main:${media}`);
  await store.deleteFiles({ paths: [media], options: { commitMessage: 'Delete it' } }, ana);

  const [last, first, ...others] = await store.listDeleted();
  expect(last).toMatchObject({ path: media, by: ana.name });
  expect(first).toMatchObject({
    path: release.path,
    entry: { collection: release.collection, slug: release.slug },
    title: /^headline: (.*)$/m.exec(source)![1],
  });
  expect(others).toEqual([]);
  const found = await store.readRevision({ path: release.path, version: first!.version });
  expect(found.data).toBe(source);

  await store.restoreMedia({ path: media, version: last!.version }, ana);
  expect(git('rev-parse', `main:${media}`)).toBe(picture);
  expect((await store.listDeleted()).map(({ path }) => path)).toEqual([release.path]);
});

test('lists no draft whose words another has, as after a conflict', async () => {
  const { store, saved } = await openDraft((data) => `${data}\nMore.\n`);
  const { collection, slug } = release;
  const seen = saved.version;
  await store.deleteUnpublishedEntry({ collection, slug, seen, isStored: true }, ana);
  expect(await store.listDeleted()).toEqual([]);
});

test('lists discarded drafts, whose text the history keeps', async () => {
  const { store, git, saved } = await openDraft({ headline: 'Again' });
  await store.deleteUnpublishedEntry(release, ben);
  const [draft, ...others] = await store.listDeleted();
  expect(draft).toMatchObject({
    path: release.path,
    entry: { collection: release.collection, slug: release.slug },
    title: 'Again',
    isDraft: true,
    by: ben.name,
  });
  expect(others).toEqual([]);
  const { path } = release;
  const { data } = await store.readRevision({ path, version: draft!.version });
  expect(data).toContain('headline: Again');
  const [newest, first, published] = await store.listRevisions({ path });
  expect([newest, first]).toMatchObject([{ isPublished: false }, { isPublished: true }]);
  expect(published).toBeUndefined();

  // Each of the same entry is listed, once.
  const { version: base } = await store.getEntry(release);
  await saveEntry(store, `${data}\nMore.\n`, { base });
  await store.deleteUnpublishedEntry(release, ana);
  const versions = (await store.listDeleted()).map(({ version }) => version);
  expect(versions).toHaveLength(2);
  const other = versions.find((version) => version !== draft!.version)!;
  await saveEntry(store, `${data}\nMore.\n`, { base: other });
  await store.deleteUnpublishedEntry(release, ana);
  const both = (await store.listDeleted()).map(({ version }) => version);
  expect(both).toHaveLength(2);
  expect(both).toContain(draft!.version);
  expect(both).not.toContain(other);

  // Saved on the discarded draft, it is that draft again.
  await saveEntry(store, data, { base: draft!.version });
  expect(await store.listDeleted()).toEqual([]);
  expect(saved.version).toBe(newest!.version);
  const branch = 'refs/heads/cms/releases-en/2011/governor-suspends';
  git('merge', '--quiet', branch);
  git('update-ref', '-d', branch);
  const rest = await store.listDeleted();
  expect(rest.map(({ version }) => version)).toEqual(both.filter((one) => one !== draft!.version));
});

test('lists a discarded draft of the settings, and restores it', async () => {
  const { store, git } = await openSampleNewsroom();
  const entry = { collection: 'settings', slug: 'site', path: 'content/settings/site.yml' };
  await editEntry(store, { name: 'Another' }, { entry });
  await store.deleteUnpublishedEntry(entry, ben);
  const [ref = ''] = git('for-each-ref', '--format=%(refname)', 'refs/dateline').split('\n');
  git('update-ref', ref.replace('/site/', '/of-another-version/'), ref);
  const [draft, ...others] = await store.listDeleted();
  expect(draft).toMatchObject({
    path: entry.path,
    entry: { collection: 'settings', slug: 'site' },
    title: 'Another',
    isDraft: true,
    fields: ['name'],
  });
  expect(others).toEqual([]);
  const found = await store.readRevision({ path: entry.path, version: draft!.version });
  await saveEntry(store, found.data, { base: draft!.version, entry });
  expect(await store.unpublishedEntries()).toEqual(['settings/site']);
});

test('lists the files that replaced pictures had, and puts each in its place again', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const path = 'content/media/vigil.png';
  const ids = [git('rev-parse', `main:${path}`).trim()];
  for (const text of ['second', 'third']) {
    write(path, read(path) + text);
    git('commit', '-aqm', 'Replace it');
    ids.push(git('rev-parse', `main:${path}`).trim());
  }
  const [first, second, third] = ids;
  const getFormer = async () => {
    const files = await store.listDeleted();
    expect(files.every((file) => file.path === path && !file.entry)).toBe(true);
    const ids = files.map(({ version }) => git('rev-parse', `${version}:${path}`).trim());
    return { files, ids };
  };
  const { files, ids: former } = await getFormer();
  expect(former.toSorted()).toEqual([first, second].toSorted());
  const { version, replacedBy: seen, url } = files[former.indexOf(first!)]!;
  expect(seen).toBe(third);
  expect(url).toBe(`/admin/api/media/vigil.png?version=${version}`);
  expect((await store.readFormerMedia(path, version)).id).toBe(first);
  await expect(store.restoreMedia({ path, version, seen: second }, ana)).rejects.toMatchObject({
    code: 'conflict',
  });
  await store.restoreMedia({ path, version, seen }, ana);
  expect(git('rev-parse', `main:${path}`).trim()).toBe(first);
  expect((await getFormer()).ids.toSorted()).toEqual([second, third].toSorted());
});

test('restores no picture from elsewhere, and none over another', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  git('checkout', '-q', '-b', 'private');
  write(media, read('content/media/vigil.png'));
  commit(git, 'Elsewhere');
  const version = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  await expect(store.restoreMedia({ path: media, version }, ana)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(store.readFormerMedia(media, version)).rejects.toMatchObject({ code: 'not-found' });
  const head = git('rev-parse', 'main').trim();
  await expect(
    store.restoreMedia({ path: 'content/media/vigil.png', version: head }, ana),
  ).rejects.toMatchObject({ code: 'exists' });
});
