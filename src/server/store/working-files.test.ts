import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitStore } from './git-store.ts';
import { ana, now, openSampleNewsroom, openStore, release, saveText } from './store-samples.ts';

test('commits though another program keeps the index locked, and lets the files follow later', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const first = await saveText(store, `${data}\nFirst.\n`, { base: version });
  writeFileSync(join(root, '.git/index.lock'), '');
  await store.publishUnpublishedEntry(release, ana);
  expect(git('show', `main:${release.path}`)).toContain('First.');

  rmSync(join(root, '.git/index.lock'));
  await saveText(store, `${data}\nFirst.\n\nSecond.\n`, { base: first.version });
  expect(read(release.path)).toBe(`${data}\nFirst.\n`);
  expect(git('status', '--porcelain')).toBe('');
});

test('meets commits that the user makes at the same time', async () => {
  const { root, store, git, write } = await openSampleNewsroom();
  let { data, version } = await store.getEntry(release);
  for (let round = 0; round < 5; round += 1) {
    data += `\nFrom the admin ${round}.\n`;
    ({ version } = await saveText(store, data, { base: version }));
    const publishing = store.publishUnpublishedEntry(release, ana);
    write(`by-hand-${round}.txt`, 'By hand');
    git('add', `by-hand-${round}.txt`);
    git('commit', '-qm', `By hand ${round}`);
    await publishing;
    expect(git('show', `main:${release.path}`)).toBe(data);
    expect(git('show', `main:by-hand-${round}.txt`)).toBe('By hand');
    expect(git('status', '--porcelain')).toBe('');
  }
  expect(root).not.toBe('');
});

test('finishes what a dead process began: index, working file, branch of the draft', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  const saved = await saveText(store, `${data}\nMore.\n`, { base: version });
  await store.publishUnpublishedEntry(release, ana);
  const head = git('rev-parse', 'main').trim();
  const [from, to] = [version, head].map((one) =>
    git('rev-parse', `${one}:${release.path}`).trim(),
  );
  // As if the process had died right after the branch had moved.
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
  const record = { id: 'left', pid: 2 ** 22 + 1, begun, refs, files };
  writeFileSync(join(root, '.git/dateline/journal/left.json'), JSON.stringify(record));
  writeFileSync(join(root, '.git/dateline/journal/cut-short.json'), '{"id":');
  for (const [name, time] of [
    ['index.lock', begun + 5],
    ['HEAD.lock', begun - 3_600_000],
  ] as const) {
    writeFileSync(join(root, '.git', name), '');
    utimesSync(join(root, '.git', name), time / 1000, time / 1000);
  }

  await openStore(join(root, 'content'));
  expect(read(release.path)).toBe(`${data}\nMore.\n`);
  // The older lock is somebody else's.
  rmSync(join(root, '.git/HEAD.lock'));
  expect(git('status', '--porcelain')).toBe('');
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('recovery leaves alone what somebody has written since', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const { data, version } = await store.getEntry(release);
  await saveText(store, `${data}\nMore.\n`, { base: version });
  await store.publishUnpublishedEntry(release, ana);
  const head = git('rev-parse', 'main').trim();
  const [from, to] = [version, head].map((one) =>
    git('rev-parse', `${one}:${release.path}`).trim(),
  );
  write(release.path, 'By hand');
  const record = {
    id: 'left',
    pid: 2 ** 22 + 1,
    begun: 0,
    refs: [{ ref: 'refs/heads/main', from: version, to: head }],
    files: [{ path: release.path, mode: '100644', from, to }],
  };
  writeFileSync(join(root, '.git/dateline/journal/left.json'), JSON.stringify(record));
  const again = await GitStore.open(join(root, 'content'), () => now);
  await again.close();
  expect(read(release.path)).toBe('By hand');
});
