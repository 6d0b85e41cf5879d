import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import {
  ana,
  editEntry,
  openSampleNewsroom,
  release,
  saveEntry,
} from '../../../tests/server/store-samples.ts';

let warn: MockInstance;
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)));

const draft = 'refs/heads/cms/releases-en/2011/governor-suspends';

test.each([
  'refs/heads/cms',
  'refs/heads/cms/releases-en',
  'refs/heads/cms/releases-en/2011',
  `${draft}/more`,
  'refs/dateline',
  'refs/dateline/discarded',
  'refs/dateline/discarded/releases-en/2011',
])('a conflicting ref %s is moved aside, and nothing is lost', async (ref) => {
  const { store, git } = await openSampleNewsroom();
  const foreign = git('commit-tree', 'main^{tree}', '-m', 'Somebody else’s').trim();
  git('update-ref', ref, foreign);
  const { version, data } = await store.getEntry(release);
  await saveEntry(store, `${data}\nMore.\n`, { base: version });
  expect(await store.unpublishedEntries()).toEqual(['releases-en/2011/governor-suspends']);
  await store.deleteUnpublishedEntry(release, ana);
  await saveEntry(store, `${data}\nOther.\n`, { base: version });
  await store.publishUnpublishedEntry(release, ana);
  const newName = git('for-each-ref', '--format=%(refname)', '--points-at', foreign).trim();
  expect(newName).toMatch(new RegExp(`^refs/dateline-aside/[0-9a-f-]{36}/${ref.slice(5)}$`));
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    `${ref} conflicted with the names of drafts. It was renamed to ${newName}.`,
  );
});

test('a draft’s ref that does not point to a commit is moved aside too', async () => {
  const { store, git } = await openSampleNewsroom();
  const blob = git('rev-parse', 'main:content/settings/site.yml').trim();
  // A branch is a commit to Git, so only someone who writes files into the Git folder gets this far.
  git('update-ref', 'refs/heads/cms/releases-en/2011/x', 'main');
  const folder = join(git('rev-parse', '--absolute-git-dir').trim(), draft);
  writeFileSync(folder, `${blob}\n`);
  expect(await store.unpublishedEntries()).toEqual([]);
  await editEntry(store, (data) => `${data}\nMore.\n`);
  await store.publishUnpublishedEntry(release, ana);
  expect(git('for-each-ref', '--format=%(objectname)', 'refs/dateline-aside').trim()).toBe(blob);
});

test('a draft that is a symbolic ref to the published branch does not move that branch', async () => {
  const { root, store, git } = await openSampleNewsroom();
  git('symbolic-ref', draft, 'refs/heads/main');
  const main = git('rev-parse', 'main');
  await editEntry(store, (data) => `${data}\nMore.\n`);
  expect(git('rev-parse', 'main')).toBe(main);
  expect(readFileSync(join(root, '.git', draft), 'utf8')).not.toContain('ref:');
  await store.publishUnpublishedEntry(release, ana);
  expect(git('log', '-1', '--format=%s', 'main')).toBe(
    'Publish releases-en/2011/governor-suspends\n',
  );
});
