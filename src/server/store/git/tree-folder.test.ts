import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from './repository.ts';
import { TreeFolder } from './tree-folder.ts';

test('is written again when Git has removed the tree that was in it', async () => {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  const folder = new TreeFolder(repository);
  onTestFinished(async () => {
    await folder.close();
    await closeRepository(repository);
  });
  const about = 'pages/en/about.md';
  const read = (treeish: string) =>
    folder.use(treeish, async (contentDir) => readFileSync(join(contentDir, about), 'utf8'));
  const published = readFileSync(join(root, 'content', about), 'utf8');
  writeFileSync(join(root, 'content', about), 'A draft');
  git('add', '--all');
  const tree = git('write-tree').trim();
  expect(await read(tree)).toBe('A draft');
  rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  expect(await read('HEAD')).toBe(published);
  await expect(read(tree)).rejects.toThrow(tree);
});
