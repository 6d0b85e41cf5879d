/** A content folder that brings its own `.git`, made by somebody who wants to run a program with it. */
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGitStore } from './git-store.ts';
import {
  ana,
  defineGit,
  firstPage,
  now,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  writeJournal,
  type SampleStore,
} from '../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const fixture = join(import.meta.dirname, '../../../tests/fixtures/newsroom');

/** Programs that write to a file when they run, and that file's content. */
function setCanary() {
  const folder = makeFolder();
  const mark = join(folder, 'ran');
  const define = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho ${name} "$@" >> '${mark}'\ncat\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const forget = () => rmSync(mark, { force: true });
  return { define, forget, getMarks: () => (existsSync(mark) ? readFileSync(mark, 'utf8') : '') };
}

/** Every known way to make Git run a given program. */
function prepare(root: string, define: (name: string) => string): void {
  const git = defineGit(root);
  const set = (name: string, program = define(name.replaceAll(/\W/g, '-'))) =>
    git('config', name, program);
  for (const name of [
    ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand'],
    ...['core.gitProxy', 'core.alternateRefsCommand', 'sequence.editor', 'credential.helper'],
    ...['gpg.program', 'gpg.ssh.program', 'gpg.x509.program', 'diff.external'],
    ...['interactive.diffFilter', 'uploadpack.packObjectsHook', 'pager.log', 'pager.config'],
    ...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process'],
    ...['diff.evil.textconv', 'diff.evil.command', 'merge.evil.driver'],
    ...['trailer.status.command', 'trailer.status.cmd', 'remote.origin.uploadpack'],
    ...['hook.evil.command', 'hook.a=b.command'],
  ])
    set(name);
  for (const event of ['reference-transaction', 'post-index-change', 'pre-commit'])
    for (const name of ['evil', 'a=b']) git('config', '--add', `hook.${name}.event`, event);
  for (const command of ['log', 'cat-file', 'update-ref', 'hash-object', 'config'])
    set(`alias.${command}`, `!${define(`alias-${command}`)}`);
  for (const [name, value] of [
    ['filter.evil.required', 'true'],
    ['log.showSignature', 'true'],
    ['commit.gpgSign', 'true'],
    ['color.ui', 'always'],
    ['remote.origin.url', 'ssh://nowhere.invalid/x'],
    ['remote.origin.promisor', 'true'],
    ['core.attributesFile', join(root, '.git/info/attributes')],
  ] as const)
    git('config', name, value);
  const hooks = join(root, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  for (const hook of ['reference-transaction', 'post-index-change', 'pre-commit', 'post-commit'])
    cpSync(define(`hook-${hook}`), join(hooks, hook));
  git('config', 'core.hooksPath', hooks);
  mkdirSync(join(root, '.git/info'), { recursive: true });
  const attributes = '* filter=evil diff=evil merge=evil\n';
  writeFileSync(join(root, '.git/info/attributes'), attributes);
  writeFileSync(join(root, 'content/.gitattributes'), attributes);
}

/** Makes the index as old as possible, so that Git compares every file with it. */
const makeIndexOld = (root: string) => utimesSync(join(root, '.git/index'), 1, 1);

async function live(store: SampleStore, root: string): Promise<void> {
  const { version, data } = await store.getEntry(release);
  await store.listEntries(firstPage);
  await store.findReferences({ collections: ['topics'], limit: 50 });
  await store.findTexts({ words: 'governor' });
  await store.getLinks({ path: 'content/people/ana-ruiz.yml' });
  await saveEntry(store, `${data}\nMore.\n`, { base: version });
  await store.unpublishedEntry({ id: 'releases-en/2011/governor-suspends' });
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_review' }, ana);
  makeIndexOld(root);
  await store.publishUnpublishedEntry(release, ana);
  const content = readFileSync(join(fixture, 'media/vigil.png')).toString('base64');
  const asset = { path: 'content/media/again.png', content, encoding: 'base64' as const };
  await store.persistMedia({ asset, options: { commitMessage: 'Upload' } }, ana);
  const again = await store.getEntry(release);
  await saveEntry(store, `${again.data}\nMore.\n`, { base: again.version });
  await store.deleteUnpublishedEntry(release, ana);
  makeIndexOld(root);
  await store.deleteFiles({ paths: [release.path], options: { commitMessage: 'Delete' } }, ana);
  await store.getHead();
}

describe('a repository that came with the content folder runs no programs', () => {
  test('while it is used, and when it recovers from a crash', async () => {
    const { root, store: former, git } = await openSampleNewsroom();
    await former.close();
    const { define, forget, getMarks } = setCanary();
    prepare(root, define);
    forget();
    const store = await openStore(join(root, 'content'));
    await live(store, root);
    expect(getMarks()).toBe('');
    // As after a crash: published, but the files are not updated.
    const from = git('rev-parse', 'HEAD~:./content/releases/en/2011/governor-suspends.md').trim();
    const to = git('rev-parse', 'HEAD:./content/releases/en/2011/governor-suspends.md').trim();
    await store.close();
    // Git compares other files as well if the index is no newer than they are.
    const harmless = ['clean=', 'process=', 'required=false'].flatMap((setting) => [
      '-c',
      `filter.evil.${setting}`,
    ]);
    git(...harmless, 'update-index', '--cacheinfo', `100644,${from},${release.path}`);
    writeFileSync(join(root, release.path), git('cat-file', 'blob', from));
    const commit = git('rev-parse', 'HEAD').trim();
    writeJournal(root, {
      refs: [{ ref: 'refs/heads/main', from: commit, to: commit }],
      files: [{ path: release.path, mode: '100644', from, to }],
    });
    // Commands of the test itself do run them.
    forget();
    makeIndexOld(root);
    await openStore(join(root, 'content'));
    expect(readFileSync(join(root, release.path), 'utf8')).toContain('withdrawn:');
    expect(getMarks()).toBe('');
  });

  test('when it has no commit yet', async () => {
    const root = makeFolder();
    cpSync(fixture, join(root, 'content'), { recursive: true });
    const git = defineGit(root);
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Elena Marin');
    git('config', 'user.email', 'elena@example.org');
    const { define, forget, getMarks } = setCanary();
    prepare(root, define);
    forget();
    await live(await openStore(join(root, 'content')), root);
    expect(getMarks()).toBe('');
  });

  test.each([
    ['core.sshCommand', 'ssh://nowhere.invalid/x'],
    ['core.gitProxy', 'git://nowhere.invalid/x'],
    ['remote.origin.uploadpack', '.'],
    ['ext', 'ext'],
  ])('to fetch missing objects: %s', async (name, url) => {
    const { root, store, git } = await openSampleNewsroom();
    const { define, getMarks } = setCanary();
    const program = define('fetch');
    if (name !== 'ext') git('config', name, program);
    git('config', 'remote.origin.url', url === 'ext' ? `ext::${program}` : url);
    git('config', 'remote.origin.promisor', 'true');
    git('config', 'protocol.allow', 'always');
    git('config', 'core.repositoryFormatVersion', '1');
    git('config', 'extensions.partialClone', 'origin');
    const id = git('rev-parse', `main:${release.path}`).trim();
    rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
    await expect(store.getEntry(release)).rejects.toThrow();
    await expect(store.getHead()).resolves.toMatch(/^[0-9a-f]{40}$/);
    await store.close();
    await openStore(join(root, 'content'));
    expect(getMarks()).toBe('');
  });
});

describe('links that lead out of a received folder are rejected', () => {
  /** A newsroom, and another repository of the same user that must stay as it is. */
  async function setUp() {
    const { root, store } = await openSampleNewsroom();
    await store.close();
    const other = await openSampleNewsroom();
    return { root, dotGit: join(root, '.git'), other: join(other.root, '.git') };
  }
  const open = (root: string) => openGitStore(join(root, 'content'), () => now);

  test.each([
    ['a link', (dotGit: string, other: string) => symlinkSync(other, dotGit)],
    ['a file', (dotGit: string, other: string) => writeFileSync(dotGit, `gitdir: ${other}\n`)],
    [
      'a forged work tree',
      (dotGit: string, other: string) => {
        const forged = join(dirname(dotGit), 'forged');
        mkdirSync(forged);
        writeFileSync(dotGit, `gitdir: ${forged}\n`);
        writeFileSync(join(forged, 'gitdir'), `${dotGit}\n`);
        writeFileSync(join(forged, 'commondir'), `${other}\n`);
        writeFileSync(join(forged, 'HEAD'), 'ref: refs/heads/main\n');
      },
    ],
  ])('.git as %s to another repository', async (_, bring) => {
    const { root, dotGit, other } = await setUp();
    rmSync(dotGit, { recursive: true });
    bring(dotGit, other);
    await expect(open(root)).rejects.toThrow(
      'leads to a repository that does not know this folder',
    );
    expect(existsSync(join(other, 'dateline/no-files/x'))).toBe(false);
  });

  test.each([
    [
      'commondir',
      (dotGit: string, other: string) => writeFileSync(join(dotGit, 'commondir'), other),
    ],
    [
      'core.worktree',
      (dotGit: string, other: string) =>
        defineGit(dirname(dotGit))('config', 'core.worktree', dirname(dirname(other))),
    ],
    [
      'objects/info/alternates',
      (dotGit: string, other: string) =>
        writeFileSync(join(dotGit, 'objects/info/alternates'), `${other}/objects\n`),
    ],
    [
      'includeIf',
      (dotGit: string) =>
        defineGit(dirname(dotGit))('config', 'includeIf.onbranch:main.path', '/nowhere'),
    ],
  ])('%s', async (_, bring) => {
    const { root, dotGit, other } = await setUp();
    bring(dotGit, other);
    await expect(open(root)).rejects.toMatchObject({ code: 'repository' });
  });

  test.each([
    'dateline',
    'dateline/tmp',
    'dateline/journal',
    'refs/heads/cms',
    'logs',
    'objects/ab',
  ])('a link at .git/%s, whose target is not touched', async (name) => {
    const { root, dotGit } = await setUp();
    const outside = makeFolder();
    for (const folder of ['diary', 'tmp/diary', '1-diary'])
      mkdirSync(join(outside, folder), { recursive: true });
    rmSync(join(dotGit, name), { recursive: true, force: true });
    mkdirSync(dirname(join(dotGit, name)), { recursive: true });
    symlinkSync(outside, join(dotGit, name));
    await expect(open(root)).rejects.toThrow('is a link that leads elsewhere');
    expect(readdirSync(outside).sort()).toEqual(['1-diary', 'diary', 'tmp']);
    expect(readdirSync(join(outside, 'tmp'))).toEqual(['diary']);
  });

  test('a journal that no store has written is dropped', async () => {
    const { root, dotGit } = await setUp();
    const outside = makeFolder();
    const victim = join(outside, '.x.tmp');
    writeFileSync(victim, 'a diary');
    writeFileSync(join(outside, 'y.lock'), 'a diary');
    const commit = defineGit(root)('rev-parse', 'main').trim();
    const record = {
      id: '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de',
      pid: 2 ** 22 + 1,
      begun: Date.now(),
      refs: [{ ref: 'refs/heads/main', from: commit, to: commit }],
      files: [],
    };
    const path = `../${outside.slice(outside.lastIndexOf('/') + 1)}/z`;
    const file = { path, mode: '100644', to: commit };
    const lock = `refs/heads/../../../${path.slice(0, -2)}/y`;
    for (const bad of [
      { ...record, id: 'x', files: [file] },
      { ...record, id: randomUUID(), files: [file] },
      { ...record, id: randomUUID(), refs: [...record.refs, { ref: lock, to: commit }] },
      { ...record, id: randomUUID(), refs: 'main' },
      { id: randomUUID() },
    ])
      writeFileSync(join(dotGit, `dateline/journal/${bad.id}.json`), JSON.stringify(bad));
    writeFileSync(join(dotGit, 'dateline/journal/other.json'), JSON.stringify(record));
    await openStore(join(root, 'content'));
    expect(readdirSync(join(dotGit, 'dateline/journal'))).toEqual([]);
    expect(readdirSync(outside).sort()).toEqual(['.x.tmp', 'y.lock']);
  });
});

test('a linked work tree and a Git folder elsewhere are accepted', async () => {
  const { root, git, store } = await openSampleNewsroom();
  await store.close();
  const folder = makeFolder();
  git('worktree', 'add', '-q', '-b', 'other', join(folder, 'linked'));
  const linked = await openStore(join(folder, 'linked/content'));
  expect((await linked.getEntry(release)).data).toContain('headline:');
  await linked.close();
  renameSync(join(root, '.git'), join(folder, 'elsewhere'));
  writeFileSync(join(root, '.git'), `gitdir: ${join(folder, 'elsewhere')}\n`);
  defineGit(root)('config', 'core.worktree', root);
  const apart = await openStore(join(root, 'content'));
  expect((await apart.getEntry(release)).data).toContain('headline:');
});
