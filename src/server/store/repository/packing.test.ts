import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runGit } from '../../../../tests/git/git-command.ts';
import { now, openDraft } from '../../../../tests/server/store-samples.ts';
import { closeRepository } from '../git/repository.ts';
import { openRepository } from './open-repository.ts';
import { packObjects } from './packing.ts';

const { signal } = new AbortController();

/** Loose objects, of which no ref names any. */
function addObjects(root: string, count: number): void {
  const input = Array.from(
    { length: count },
    (_, index) => `blob\ndata 9\n${String(index).padStart(9)}\n`,
  ).join('');
  const args = ['-c', `fastimport.unpackLimit=${count + 1}`, 'fast-import', '--quiet', '--force'];
  runGit(root, args, { input });
}

test('packs many loose objects, and loses none that a draft or nothing names', async () => {
  const { root, git } = await openDraft((data) => `${data}\nMore.\n`);
  const repository = await openRepository(join(root, 'content'), () => now);
  onTestFinished(() => closeRepository(repository));
  const { objects, writer } = repository;
  const id = await writer.write('blob', 'Of a save that is under way');
  const countLoose = () => Number(/^count: (\d+)/m.exec(git('count-objects', '-v'))![1]);
  await packObjects(repository, signal);
  expect(countLoose()).toBeGreaterThan(0);
  addObjects(root, 6000);
  await packObjects(repository, signal);
  expect(countLoose()).toBe(0);
  expect((await objects.find(id))?.bytes.toString()).toBe('Of a save that is under way');
});
