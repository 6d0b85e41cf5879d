import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGitStore } from './git-store.ts';
import {
  ana,
  commit,
  defineGit,
  editEntry,
  firstPage,
  openDraft,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  setFields,
} from '../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** A source with other addresses than the fixture's entry. */
const toOther = (text: string) =>
  setFields(text, { headline: 'New', datePublished: "'2012-01-02T10:00:00-05:00'" }).replace(
    /^aliases:\n.*\n/m,
    '',
  );

const fixture = join(import.meta.dirname, '../../../tests/fixtures/newsroom');

test('creates a repository if the folder has none', async () => {
  const root = makeFolder();
  cpSync(fixture, root, { recursive: true });
  const store = await openStore(root);
  const git = defineGit(root);
  expect(store.branch).toBe('main');
  expect(git('status', '--porcelain')).toBe('');
  expect((await store.getEntry(release)).data).toContain('headline:');
  await editEntry(store, (data) => `${data}\nMore.\n`);
  await store.publishUnpublishedEntry(release, ana);
  expect(git('status', '--porcelain')).toBe('');
});

test('commits no folder that holds no newsroom, such as the one above it', async () => {
  const root = makeFolder();
  cpSync(fixture, join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'settings.env'), 'PROTECTED_WORDS=/srv/names.txt');
  await expect(openGitStore(root)).rejects.toThrow('There is no newsroom');
  expect(existsSync(join(root, '.git'))).toBe(false);
  const git = defineGit(root);
  git('init', '-q', '-b', 'main');
  await expect(openGitStore(root)).rejects.toThrow('There is no newsroom');
  expect(git('count-objects')).toMatch(/^[01] objects/);
});

test('opens a content folder deep in a repository', async () => {
  const root = makeFolder();
  const git = defineGit(root);
  cpSync(fixture, join(root, 'a b/newsroom'), { recursive: true });
  git('init', '-q', '-b', 'trunk');
  git(
    '-c',
    'user.name=E',
    '-c',
    'user.email=e@example.org',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'x',
  );
  await expect(openGitStore(join(root, 'a b/newsroom'))).rejects.toThrow(
    'not in the repository yet',
  );
  git('add', '--all');
  git('-c', 'user.name=E', '-c', 'user.email=e@example.org', 'commit', '-q', '-m', 'x');
  const store = await openStore(join(root, 'a b/newsroom'));
  await editEntry(store, (data) => `${data}\nMore.\n`);
  await store.publishUnpublishedEntry(release, ana);
  expect(store.branch).toBe('trunk');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('ls-tree', '-r', '--name-only', 'trunk')).toContain('a b/newsroom/settings/site.yml');
  const list = await store.listEntries(firstPage);
  expect(list.entries.map(({ file }) => file.path)).toContain(release.path);
});

test('shows drafts, their status and who set it in every clone', async () => {
  const { root, store } = await openDraft((data) => `${data}\nMore.\n`);
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ana);
  const folder = makeFolder();
  const clone = defineGit(folder);
  clone('clone', '-q', root, '.');
  clone(
    'branch',
    '-q',
    'cms/releases-en/2011/governor-suspends',
    'origin/cms/releases-en/2011/governor-suspends',
  );
  const other = await openStore(join(folder, 'content'));
  const id = 'releases-en/2011/governor-suspends';
  expect(await other.unpublishedEntry({ id })).toEqual(await store.unpublishedEntry({ id }));
});

test('says what to do about a repository that cannot be used', async () => {
  const { root, git } = await openSampleNewsroom();
  const open = () => openGitStore(join(root, 'content'));
  git('checkout', '-q', '--detach');
  await expect(open()).rejects.toThrow('detached HEAD');
  git('switch', '-q', '-c', 'cms/releases-en/2011/x');
  await expect(open()).rejects.toThrow('A draft is checked out');
  git('switch', '-q', 'main');
  writeFileSync(join(root, '.git/MERGE_HEAD'), git('rev-parse', 'main'));
  await expect(open()).rejects.toThrow('A merge is not finished');
  await expect(openGitStore(join(root, 'nowhere'))).rejects.toThrow(
    /no content folder at .*nowhere\. Set CONTENT_DIR to .* create an empty folder there\./,
  );
  await expect(openGitStore(join(root, '.git'))).rejects.toThrow(
    'Set CONTENT_DIR to a folder of a clone.',
  );
});

test('says how to restore a branch that is gone', async () => {
  const { root, store, git } = await openSampleNewsroom();
  git('update-ref', '-d', 'refs/heads/main');
  const log = join(root, '.git/logs/HEAD');
  await expect(store.listEntries(firstPage)).rejects.toThrow(
    `The branch main is gone. Restore it: git branch main <commit>. The last lines of ${log} name its last commits.`,
  );
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1)!;
  git('branch', 'main', last.slice(0, 40));
  expect((await store.listEntries(firstPage)).entries).not.toEqual([]);
});

test('begins no second history where the branch is another one, as after a restore', async () => {
  const { root, git } = await openSampleNewsroom();
  git('symbolic-ref', 'HEAD', 'refs/heads/other');
  await expect(openGitStore(join(root, 'content'))).rejects.toThrow(
    'The branch other has no commit, but the repository has others (main).',
  );
  expect(git('branch', '--format=%(refname:short)').split('\n')).not.toContain('other');
});

test('says that a content folder is ignored', async () => {
  const { root, git } = await openSampleNewsroom();
  writeFileSync(join(root, '.gitignore'), 'other/\n');
  git('add', '.gitignore');
  mkdirSync(join(root, 'other'));
  await expect(openGitStore(join(root, 'other'))).rejects.toThrow('is ignored by its repository');
});

test('follows no symbolic link, in the repository or in the work tree', async () => {
  const { root, store, git, has } = await openSampleNewsroom();
  const outside = makeFolder();
  writeFileSync(join(outside, 'secret.md'), 'secret');
  symlinkSync(join(outside, 'secret.md'), join(root, 'content/releases/en/2011/linked.md'));
  symlinkSync(outside, join(root, 'content/releases/en/2012'));
  commit(git, 'Links');
  const linked = 'content/releases/en/2011/linked.md';
  expect(await store.entriesByFiles({ files: [{ path: linked }] })).toEqual([]);
  const list = await store.listEntries(firstPage);
  expect(list.entries.map(({ file }) => file.path)).not.toContain(linked);

  const text = toOther((await store.getEntry(release)).data);
  for (const slug of ['2011/linked', '2012/new']) {
    const entry = { ...release, slug, path: `content/releases/en/${slug}.md` };
    await expect(saveEntry(store, text, { newEntry: true, entry })).rejects.toMatchObject({
      code: 'path',
      message: expect.stringContaining('Put the file itself there.') as string,
    });
  }
  expect(await store.unpublishedEntries()).toEqual([]);

  git('rm', '-q', '--cached', 'content/releases/en/2012');
  git('commit', '-qm', 'The link stays in the work tree');
  const entry = {
    collection: 'releases-en',
    slug: '2012/new',
    path: 'content/releases/en/2012/new.md',
  };
  await saveEntry(store, text, { newEntry: true, entry });
  await expect(store.publishUnpublishedEntry(entry, ana)).rejects.toMatchObject({ status: 423 });
  expect(has('content/releases/en/2012/new.md')).toBe(false);
});

test('reads nothing once it is closed, so that no process is left', async () => {
  const { store } = await openSampleNewsroom();
  await store.close();
  await expect(store.getEntry(release)).rejects.toThrow('The repository is closed');
});
