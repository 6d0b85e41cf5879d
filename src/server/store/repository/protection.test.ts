import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGit } from '../../../../tests/git/git-command.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';
import { demandProtection } from './protection.ts';

const git = (folder: string, ...args: string[]) => runGit(folder, args).toString();

/** A repository, and the private list of its newsroom. */
function setUp() {
  const base = makeFolder();
  const contentDir = join(base, 'content');
  mkdirSync(join(contentDir, 'sample'), { recursive: true });
  git(contentDir, 'init', '-q', '-b', 'main');
  const file = join(base, 'names.txt');
  writeFileSync(file, 'Rosalinda Quintanilla\n', { mode: 0o600 });
  return { base, contentDir, protectedWords: { file, outside: [contentDir] } };
}

test('a list that was used is demanded, also after a move, and after a restore from a backup', async () => {
  const { base, contentDir, protectedWords } = setUp();
  await demandProtection({ contentDir });
  await demandProtection({ contentDir, protectedWords });
  await demandProtection({ contentDir, protectedWords });
  const [moved, backup, restored] = ['moved', 'backup', 'restored'].map((name) => join(base, name));
  renameSync(contentDir, moved!);
  await expect(demandProtection({ contentDir: moved! })).rejects.toThrow('Set PROTECTED_WORDS');
  git(base, 'clone', '-q', '--mirror', moved!, backup!);
  git(base, 'init', '-q', '-b', 'main', restored!);
  git(restored!, 'fetch', '-q', '--update-head-ok', backup!, '+refs/*:refs/*');
  const error = await demandProtection({ contentDir: restored! }).catch((cause: Error) => cause);
  const [, command = ''] = /git (-C .*)$/.exec((error as Error).message) ?? [];
  const [, ...args] = command.replaceAll('"', '').split(' ');
  git(args[0]!, ...args.slice(1));
  await demandProtection({ contentDir: restored! });
});

test('a repository that Git does not open, such as that of another account, may have a list', async () => {
  const { contentDir, protectedWords } = setUp();
  writeFileSync(join(contentDir, '.git/config'), '[core');
  await expect(demandProtection({ contentDir })).rejects.toThrow(
    'Git does not open the repository',
  );
  await demandProtection({ contentDir, protectedWords });
});

test('no branch or commit remembers it, and no hook of the repository runs', async () => {
  const { base, contentDir, protectedWords } = setUp();
  const hook = `#!/bin/sh\ntouch ${base}/ran\n`;
  writeFileSync(join(contentDir, '.git/hooks/reference-transaction'), hook, { mode: 0o700 });
  await demandProtection({ contentDir, protectedWords });
  expect(git(contentDir, 'for-each-ref', '--format=%(objecttype) %(refname)')).toMatch(
    /^blob refs\/dateline\/protected\/[0-9a-f]{16}\n$/,
  );
  expect(existsSync(join(base, 'ran'))).toBe(false);
});

test('a newsroom without a list, one beside it in the repository, or without a repository, needs none', async () => {
  const { base, contentDir, protectedWords } = setUp();
  const wrong = { ...protectedWords, file: join(base, 'nowhere') };
  await expect(demandProtection({ contentDir, protectedWords: wrong })).rejects.toThrow(
    'not a readable file',
  );
  await demandProtection({ contentDir });
  await demandProtection({ contentDir, protectedWords });
  await demandProtection({ contentDir: join(contentDir, 'sample') });
  const plain = makeFolder();
  await demandProtection({ contentDir: plain, protectedWords });
  await demandProtection({ contentDir: plain });
  await demandProtection({ contentDir: join(plain, 'missing') });
});
