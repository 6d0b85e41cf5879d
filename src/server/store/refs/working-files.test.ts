import {
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openGitStore } from '../git-store.ts';
import { openRepository } from '../repository/open-repository.ts';
import {
  commit,
  ana,
  now,
  openDraft,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  waitless,
  writeJournal,
} from '../../../../tests/server/store-samples.ts';
import { demandUntouched, writeWorkingFiles } from './working-files.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';

test('commits even if another program locks the index, and updates the files later', async () => {
  const { root, store, git, read, data, saved } = await openDraft((data) => `${data}\nFirst.\n`, {
    wait: waitless,
  });
  writeFileSync(join(root, '.git/index.lock'), '');
  await store.publishUnpublishedEntry(release, ana);
  await saveEntry(store, `${data}\nFirst.\n\nSecond.\n`, { base: saved.version });
  await store.publishUnpublishedEntry(release, ana);
  const head = git('rev-parse', 'main').trim();
  expect(git('show', `main:${release.path}`)).toContain('Second.');
  expect(await store.getHead()).toBe(head);

  rmSync(join(root, '.git/index.lock'));
  expect(await store.getHead()).toBe(head);
  expect(read(release.path)).toBe(`${data}\nFirst.\n\nSecond.\n`);
  expect(git('status', '--porcelain')).toBe('');
});

test('saves drafts and starts even while the files can’t be updated', async () => {
  const { root, store, git, data, saved } = await openDraft((data) => `${data}\nFirst.\n`, {
    wait: waitless,
  });
  writeFileSync(join(root, '.git/index.lock'), '');
  await store.publishUnpublishedEntry(release, ana);
  await saveEntry(store, `${data}\nFirst.\n\nSecond.\n`, { base: saved.version });

  const again = await openStore(join(root, 'content'));
  rmSync(join(root, '.git/index.lock'));
  await again.publishUnpublishedEntry(release, ana);
  expect(git('show', `main:${release.path}`)).toContain('Second.');
  expect(git('status', '--porcelain')).toBe('');
});

test('a commit by hand does not undo a publication whose file can’t be written', async () => {
  const { root, store, git, read, data } = await openDraft((data) => `${data}\nFirst.\n`);
  const { open } = promises;
  const setOpen = (change: typeof open) => {
    promises.open = change;
    syncBuiltinESMExports();
  };
  onTestFinished(() => setOpen(open));
  setOpen((path, ...rest) =>
    String(path).startsWith(join(root, dirname(release.path)))
      ? Promise.reject(new Error('EACCES: permission denied'))
      : open(path, ...rest),
  );
  await store.publishUnpublishedEntry(release, ana);
  expect(read(release.path)).toBe(data);
  expect(git('status', '--porcelain')).toBe(` M ${release.path}\n`);
  git('commit', '-q', '--allow-empty', '-m', 'By hand');
  expect(git('show', `main:${release.path}`)).toContain('First.');
});

/** A newsroom whose release was just published, and a function that undoes the working file as a crash would have left it. */
async function openPublished() {
  const newsroom = await openSampleNewsroom();
  const { root, store, git, write } = newsroom;
  const { data, version } = await store.getEntry(release);
  const text = `${data}\nMore.\n`;
  await saveEntry(store, text, { base: version });
  const { version: head } = await store.publishUnpublishedEntry(release, ana);
  const toBlob = (commit: string) => git('rev-parse', `${commit}:${release.path}`).trim();
  const refs = [{ ref: 'refs/heads/main', from: version, to: head }];
  const files = [{ path: release.path, mode: '100644', from: toBlob(version), to: toBlob(head) }];
  return {
    ...newsroom,
    head,
    data,
    text,
    leave(owner: { id: string; pid: number; boot?: string; begun: number }) {
      write(release.path, data);
      const record = JSON.stringify({ ...owner, refs, files });
      writeFileSync(join(root, `.git/dateline/journal/${owner.id}.json`), record);
    },
  };
}

test('updates files that could not be written as soon as they can be', async () => {
  const { root, git, read, head, text, leave } = await openPublished();
  const id = '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de';
  leave({ id, pid: 2 ** 22 + 1, begun: Date.parse('2026-11-24T11:00:00Z') });
  // Nothing is read-only to root, but even root can't remove a folder as if it were a file.
  const obstacle = join(root, dirname(release.path), `.${id}.tmp`);
  mkdirSync(obstacle);
  const again = await openStore(join(root, 'content'));
  expect(await again.getHead()).toBe(head);
  expect(read(release.path)).not.toBe(text);

  rmSync(obstacle, { recursive: true });
  expect(await again.getHead()).toBe(head);
  expect(read(release.path)).toBe(text);
  expect(git('status', '--porcelain')).toBe('');
});

test('finishes what a server left that crashed meanwhile, also before the machine was started again', async () => {
  const { store, read, head, text, leave } = await openPublished();
  // A process has the id of the crashed one; this store has looked for what was left when it was opened.
  const owners = [{ pid: 2 ** 22 + 1 }, { pid: process.ppid, boot: '00000000' }];
  for (const [index, owner] of owners.entries()) {
    leave({ id: `6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9d${index}`, ...owner, begun: Date.now() });
    expect(await store.getHead()).toBe(head);
    expect(read(release.path)).toBe(text);
  }
});

test('updates files after a move that Git made before it crashed', async () => {
  const { store, git, read, data } = await openDraft((data) => `${data}\nFirst.\n`);
  const programs = join(makeFolder(), 'programs');
  mkdirSync(programs);
  const real = join(git('--exec-path').trim(), 'git');
  const script = `#!/bin/sh
case "$*" in *update-ref*) "${real}" "$@" | sed -u '/commit: ok/d'; exit 137;; esac
exec "${real}" "$@"
`;
  writeFileSync(join(programs, 'git'), script, { mode: 0o755 });
  vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toThrow('update-ref');
  vi.unstubAllEnvs();

  const entry = { collection: 'people', slug: 'new', path: 'content/people/new.yml' };
  await saveEntry(store, 'name: New\n', { newEntry: true, entry });
  expect(read(release.path)).toBe(`${data}\nFirst.\n`);
  expect(git('status', '--porcelain')).toBe('');
});

test('starts even if a commit that no branch ever had is gone', async () => {
  const { root, git } = await openSampleNewsroom();
  const from = git('rev-parse', 'main').trim();
  const refs = [{ ref: 'refs/heads/main', from, to: '1'.repeat(40) }];
  const begun = Date.parse('2026-11-24T11:00:00Z');
  const path = writeJournal(root, { begun, refs, files: [] });
  await openStore(join(root, 'content'));
  expect(existsSync(path)).toBe(false);
});

test('does not take line endings of Git for Windows for an edit', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  git('config', 'core.autocrlf', 'true');
  rmSync(join(root, release.path));
  git('checkout', '--', release.path);
  expect(read(release.path)).toContain('\r\n');
  const { data, version } = await store.getEntry(release);
  await saveEntry(store, `${data}\nFirst.\n`, { base: version });
  await store.publishUnpublishedEntry(release, ana);
  expect(read(release.path)).toBe(`${data}\nFirst.\n`);
  expect(git('status', '--porcelain')).toBe('');
});

test('handles commits that the user makes at the same time', async () => {
  const { root, store, git, write } = await openSampleNewsroom();
  let { data, version } = await store.getEntry(release);
  for (let round = 0; round < 5; round += 1) {
    data += `\nFrom the admin ${round}.\n`;
    ({ version } = await saveEntry(store, data, { base: version }));
    const publishing = store.publishUnpublishedEntry(release, ana);
    write(`by-hand-${round}.txt`, 'By hand');
    commit(git, `By hand ${round}`, `by-hand-${round}.txt`);
    await publishing;
    expect(git('show', `main:${release.path}`)).toBe(data);
    expect(git('show', `main:by-hand-${round}.txt`)).toBe('By hand');
    expect(git('status', '--porcelain')).toBe('');
  }
  expect(root).not.toBe('');
});

test('finishes what a crashed process began: index, working file, branch of the draft', async () => {
  const { root, store, git, read, write, data, version, saved } = await openDraft(
    (data) => `${data}\nMore.\n`,
  );
  await store.publishUnpublishedEntry(release, ana);
  const head = git('rev-parse', 'main').trim();
  const [from, to] = [version, head].map((one) =>
    git('rev-parse', `${one}:${release.path}`).trim(),
  );
  // As if the process had crashed right after the branch had moved.
  write(release.path, data);
  git('update-index', '--cacheinfo', `100644,${from},${release.path}`);
  const draft = 'refs/heads/cms/releases-en/2011/governor-suspends';
  git('update-ref', draft, saved.version);
  const begun = Date.parse('2026-11-24T11:00:00Z');
  const refs = [
    { ref: 'refs/heads/main', from: version, to: head },
    { ref: draft, from: saved.version },
  ];
  const files = [{ path: release.path, mode: '100644', from, to }];
  writeJournal(root, { begun, refs, files });
  writeFileSync(join(root, '.git/dateline/journal/cut-short.json'), '{"id":');
  mkdirSync(join(root, '.git/dateline/journal/folder'));
  for (const [name, time] of [
    ['index.lock', begun + 5],
    ['packed-refs.lock', begun + 5],
    ['HEAD.lock', begun - 3_600_000],
  ] as const) {
    writeFileSync(join(root, '.git', name), '');
    utimesSync(join(root, '.git', name), time / 1000, time / 1000);
  }

  await openStore(join(root, 'content'), { wait: waitless });
  expect(read(release.path)).toBe(`${data}\nMore.\n`);
  // The older lock belongs to another program.
  rmSync(join(root, '.git/HEAD.lock'));
  expect(git('status', '--porcelain')).toBe('');
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('finishes what a crashed process with the same id began, as in a container', async () => {
  const { root, git } = await openSampleNewsroom();
  const from = git('rev-parse', 'main').trim();
  const lock = join(root, '.git/refs/heads/main.lock');
  const begun = performance.timeOrigin - 3_600_000;
  writeFileSync(lock, '');
  utimesSync(lock, begun / 1000, begun / 1000);
  const refs = [{ ref: 'refs/heads/main', from, to: '1'.repeat(40) }];
  writeJournal(root, { pid: process.pid, begun, refs, files: [] });
  await openStore(join(root, 'content'), { wait: waitless });
  expect(existsSync(lock)).toBe(false);
});

test('recovery does not overwrite what was written since', async () => {
  const { root, store, git, read, write, version } = await openDraft((data) => `${data}\nMore.\n`);
  await store.publishUnpublishedEntry(release, ana);
  const head = git('rev-parse', 'main').trim();
  const [from, to] = [version, head].map((one) =>
    git('rev-parse', `${one}:${release.path}`).trim(),
  );
  write(release.path, 'Staged');
  git('add', release.path);
  write(release.path, 'By hand');
  writeJournal(root, {
    refs: [{ ref: 'refs/heads/main', from: version, to: head }],
    files: [{ path: release.path, mode: '100644', from, to }],
  });
  const again = await openGitStore(join(root, 'content'), () => now);
  await again.close();
  expect(read(release.path)).toBe('By hand');
  expect(git('show', `:${release.path}`)).toBe('Staged');
});

test('recovery leaves what somebody has undone since by a commit', async () => {
  const { root, git, read, data, leave } = await openPublished();
  const begun = Date.parse('2026-11-24T11:00:00Z');
  leave({ id: '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de', pid: 2 ** 22 + 1, begun });
  git('commit', '-qam', 'By hand');
  await openStore(join(root, 'content'));
  expect(read(release.path)).toBe(data);
  expect(git('status', '--porcelain')).toBe('');
});

test('does not replace a file that somebody changes while the new one is written', async () => {
  const { root, git, read, write } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  const from = git('rev-parse', `main:${release.path}`).trim();
  const to = git('rev-parse', 'main:content/settings/site.yml').trim();
  const { objects } = repository;
  const readObject = objects.read.bind(objects);
  vi.spyOn(objects, 'read').mockImplementation((id) => {
    write(release.path, 'By hand');
    return readObject(id);
  });
  await writeWorkingFiles(repository, 'id', [{ path: release.path, mode: '100644', from, to }]);
  expect(read(release.path)).toBe('By hand');
  expect(git('status', '--porcelain')).toBe(` M ${release.path}\n`);
});

test('writes nothing through a link that replaced a folder', async () => {
  const { root, git } = await openSampleNewsroom();
  const outside = makeFolder();
  symlinkSync(outside, join(root, 'content/media/2011'));
  const repository = await openRepository(join(root, 'content'), () => now);
  const { mtimeNs } = statSync(outside, { bigint: true });
  const to = git('hash-object', '-w', join(root, release.path)).trim();
  const change = { path: 'content/media/2011/a.jpg', from: undefined, to, mode: '100644' };
  await writeWorkingFiles(repository, 'id', [change]);
  // Not even for a moment.
  expect(statSync(outside, { bigint: true }).mtimeNs).toBe(mtimeNs);
});

test('writes all other files when one cannot be written', async () => {
  const { root, git, read } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  const to = git('hash-object', '-w', join(root, release.path)).trim();
  const toChange = (path: string) => ({ path, from: undefined, to, mode: '100644' });
  const changes = ['content/media/a/a.txt', 'content/media/b.txt'].map(toChange);
  // Even root cannot write a folder as if it were a file.
  mkdirSync(join(root, 'content/media/a/.id.tmp'), { recursive: true });
  await expect(writeWorkingFiles(repository, 'id', changes)).rejects.toThrow('cannot be written');
  expect(read('content/media/b.txt')).toBe(read(release.path));
});

test('accepts a new file that is already there, if its bytes are equal', async () => {
  const { root, git, write } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  const path = 'content/media/new.txt';
  write(path, 'From the admin');
  const to = git('hash-object', '-w', join(root, path)).trim();
  const change = { path, from: undefined, to, mode: '100644' };
  await demandUntouched(repository, [change]);
  write(path, 'By hand');
  await expect(demandUntouched(repository, [change])).rejects.toMatchObject({
    code: 'hand-edited',
  });
});
