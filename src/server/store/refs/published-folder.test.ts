import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../../../tests/read-folder.ts';
import {
  commit,
  openSampleNewsroom,
  openStore,
  release,
  type SampleNewsroom,
} from '../../../../tests/server/store-samples.ts';
import { readNewsroom } from '../../../source/newsroom-source.ts';
import { openSourceMemory } from '../../../source/source-ledger.ts';
import type { SourceMemory } from '../../../source/source-memory.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';

const below = (path: string) => path.slice('content/'.length);

/** Lets the folder follow, and demands that it has what the branch has, and nothing else. */
async function demandPublished({ git, store }: Pick<SampleNewsroom, 'git' | 'store'>) {
  await store.published.follow();
  const paths = git('ls-tree', '-r', '-z', '--name-only', 'main:content').split('\0');
  const committed = paths
    .filter(Boolean)
    .map((path) => [path, git('cat-file', 'blob', `main:content/${path}`)]);
  expect(readFolder(store.published.path)).toEqual(Object.fromEntries(committed));
}

test('has what is committed, and nothing of what somebody does by hand', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, read, write } = newsroom;
  await demandPublished(newsroom);
  write(release.path, `<<<<<<< HEAD\n${read(release.path)}\n>>>>>>> theirs\n`);
  write('content/releases/en/2011/unfinished.md', 'So.');
  rmSync(join(root, 'content/settings/navigation.yml'));
  await demandPublished(newsroom);
  git('switch', '-q', '-c', 'other');
  commit(git, 'On another branch');
  await demandPublished(newsroom);
  git('switch', '-q', 'main');
  git('merge', '-q', 'other');
  await demandPublished(newsroom);
  expect(readFolder(store.published.path)).toHaveProperty(
    ['releases/en/2011/unfinished.md'],
    'So.',
  );
});

test('keeps the files that stay the same, also after a restart, so that builds know them', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, read, write } = newsroom;
  await store.published.follow();
  const getState = (path: string) => {
    const { ino, mtimeNs, ctimeNs } = statSync(join(store.published.path, path), { bigint: true });
    return [ino, mtimeNs, ctimeNs];
  };
  const [before, changed] = ['settings/site.yml', below(release.path)].map(getState);
  write(release.path, `${read(release.path)}\nMore.\n`);
  commit(git, 'More');
  await demandPublished(newsroom);
  const again = await openStore(join(root, 'content'));
  await demandPublished({ git, store: again });
  expect(getState('settings/site.yml')).toEqual(before);
  expect(getState(below(release.path))).not.toEqual(changed);
});

test('is repaired when somebody has changed, deleted or added something in it', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, store, git } = newsroom;
  const { path } = store.published;
  const damages = [
    () => writeFileSync(join(path, below(release.path)), 'Of somebody else.'),
    () => rmSync(join(path, 'settings'), { recursive: true }),
    () => writeFileSync(join(path, 'releases/en/2011/added.md'), 'So.'),
    () => mkdirSync(join(path, 'empty')),
    () => {
      rmSync(join(path, 'settings'), { recursive: true });
      writeFileSync(join(path, 'settings'), 'No folder.');
    },
    () => rmSync(path, { recursive: true }),
    () => {
      rmSync(path, { recursive: true });
      writeFileSync(path, 'No folder.');
    },
    () => rmSync(join(path, '..'), { recursive: true }),
    () => rmSync(join(path, '../index'), { force: true }),
    () => writeFileSync(join(path, '../index'), 'Damaged.'),
    // A server was killed while it wrote.
    () => {
      writeFileSync(join(path, '../index.lock'), '');
      rmSync(join(path, below(release.path)));
    },
    () => rmSync(join(path, '../../tmp'), { recursive: true }),
  ];
  for (const damage of damages) {
    await store.published.follow();
    damage();
    await demandPublished(newsroom);
    damage();
    await demandPublished({ git, store: await openStore(join(root, 'content')) });
  }
});

test('follows a file that becomes a folder, and back', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, git, write } = newsroom;
  const file = join(root, 'content/media/a');
  mkdirSync(join(root, 'content/media'), { recursive: true });
  write('content/media/a', 'A file.');
  commit(git, 'File');
  await demandPublished(newsroom);
  rmSync(file);
  mkdirSync(file);
  write('content/media/a/b', 'In a folder.');
  commit(git, 'Folder');
  await demandPublished(newsroom);
  git('revert', '--no-edit', 'HEAD');
  await demandPublished(newsroom);
});

test('has the bytes that are committed, whatever attributes and settings say', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, git, write } = newsroom;
  const mark = join(makeFolder(), 'ran');
  git('config', 'filter.mine.smudge', `touch ${mark}; cat`);
  git('config', 'filter.mine.clean', `touch ${mark}; cat`);
  write('content/settings/odd.txt', 'One line\r\n$Id$\n');
  git('add', 'content');
  git('commit', '-qm', 'Odd');
  write('.gitattributes', '* text=auto eol=crlf ident filter=mine\n');
  write('content/.gitattributes', '* text eol=crlf ident filter=mine\n');
  git('-c', 'filter.mine.clean=cat', 'add', '.gitattributes', 'content/.gitattributes');
  git('-c', 'filter.mine.clean=cat', 'commit', '-qm', 'Attributes');
  await demandPublished(newsroom);
  rmSync(mark, { force: true });
  await demandPublished({ git, store: await openStore(join(root, 'content')) });
  expect(() => statSync(mark)).toThrow('ENOENT');
});

test('stays as it was when not all can be written, such as on a full disk', async () => {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, read, write } = newsroom;
  await store.published.follow();
  const before = readFolder(store.published.path);
  write(release.path, `${read(release.path)}\nMore.\n`);
  rmSync(join(root, 'content/settings/navigation.yml'));
  const unwritten = ['one', 'two'].map((name) => `content/settings/${name}.txt`);
  for (const path of unwritten) write(path, 'What cannot be written.');
  commit(git, 'Changes');
  const id = git('rev-parse', `main:${unwritten[0]}`).trim();
  const object = join(root, '.git/objects', id.slice(0, 2), id.slice(2));
  renameSync(object, `${object}.away`);
  // One line, though Git has one for each file.
  await expect(store.published.follow()).rejects.toThrow(
    /can’t be written.*git checkout-index: .*$/,
  );
  expect(readFolder(store.published.path)).toEqual(before);
  renameSync(`${object}.away`, object);
  await demandPublished(newsroom);
});

test('keeps files that have their bytes though nothing is known of them', async () => {
  const { root, store, git } = await openSampleNewsroom();
  await store.published.follow();
  const getInode = () => statSync(join(store.published.path, 'settings/site.yml')).ino;
  const before = getInode();
  rmSync(join(store.published.path, '../index'));
  await demandPublished({ git, store: await openStore(join(root, 'content')) });
  expect(getInode()).toBe(before);
});

test('says which names are one to some disks, where a check of the folder would see one file', async () => {
  const newsroom = await openSampleNewsroom();
  const { store, git } = newsroom;
  expect(await store.published.follow()).toEqual([]);
  const blob = git('rev-parse', `main:${release.path}`).trim();
  for (const path of ['content/media/Vigil-2.jpg', 'content/media/vigil-2.jpg'])
    git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  git('commit', '-qm', 'By somebody with another disk');
  const twins = [{ code: 'file-name-letter-case', file: 'media/vigil-2.jpg' }];
  expect(await store.published.follow()).toMatchObject(twins);
  expect(await store.published.follow()).toMatchObject(twins);
  git('revert', '--no-edit', 'HEAD');
  expect(await store.published.follow()).toEqual([]);
});

test('is written by several servers at the same time', async () => {
  const { root, git } = await openSampleNewsroom();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(join(root, 'content'))));
  await Promise.all(stores.map((store) => store.published.follow()));
  for (const store of stores) await demandPublished({ git, store });
});

test('leaves nothing but itself when the store is closed', async () => {
  const { root, store } = await openSampleNewsroom();
  await store.published.follow();
  await store.close();
  expect(readdirSync(join(root, '.git/dateline/tmp'))).toEqual([]);
  expect(readdirSync(join(root, '.git/dateline/published')).sort()).toEqual([
    'files',
    'index',
    'mark',
  ]);
});

test('says in its mark what a build that has read it is to read again', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const { path } = store.published;
  const memory = openSourceMemory(path, makeFolder(), true);
  const readFolderOnce = async (known?: SourceMemory) => {
    const { entries, paths, problems } = await readNewsroom(path, known);
    return { paths, problems, digests: entries.map(({ source }) => source.digest) };
  };
  const demandRead = async () => {
    await store.published.follow();
    expect(await readFolderOnce(memory)).toEqual(await readFolderOnce());
    expect(await readNewsroom(path, memory)).toBe(memory.newest);
  };
  const added = release.path.replace(/[^/]*$/, 'added.md');
  const changes = [
    () => undefined,
    () => write(release.path, `${read(release.path)}\nMore.\n`),
    () => write(added, read(release.path)),
    () => rmSync(join(root, added)),
    () => write(added, read(release.path)),
  ];
  for (const change of changes) {
    change();
    git('add', '--all', 'content');
    git('commit', '-qm', 'Change', '--allow-empty');
    await demandRead();
  }
  // Nobody looks at files that the server has not written.
  const before = memory.newest;
  const damaged = join(path, below(release.path));
  writeFileSync(damaged, 'Of somebody else.');
  expect(await readNewsroom(path, memory)).toBe(before);
  await demandRead();
  writeFileSync(damaged, 'Of somebody else.');
  writeFileSync(damaged.replace(/\.md$/, '-2.md'), 'Of somebody else.');
  memory.mark = undefined;
  expect(await readNewsroom(path, memory)).not.toBe(before);
  write(added, `${read(added)}\nMore.\n`);
  commit(git, 'More');
  await demandRead();
});

test('writes and deletes nothing through a link', async () => {
  const newsroom = await openSampleNewsroom();
  const { store } = newsroom;
  await store.published.follow();
  const outside = makeFolder();
  writeFileSync(join(outside, 'site.yml'), 'Mine.');
  rmSync(join(store.published.path, 'settings'), { recursive: true });
  symlinkSync(outside, join(store.published.path, 'settings'));
  await demandPublished(newsroom);
  expect(readFolder(outside)).toEqual({ 'site.yml': 'Mine.' });
  expect(readFileSync(join(store.published.path, 'settings/site.yml'), 'utf8')).not.toBe('Mine.');
});
