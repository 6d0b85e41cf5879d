import { existsSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getCases } from '../../../../tests/cases.ts';
import { readRecords, removeRecord, writeRecord } from './journal.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from '../git/repository.ts';
import { now, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';

/** So many that writing them takes longer than reading the journal. */
const files = Array.from({ length: 50_000 }, (_, number) => ({
  path: `content/media/picture-${number}.jpg`,
  mode: '100644',
  from: undefined,
  to: '0'.repeat(40),
}));

test('a reader sees a record completely or not at all', async () => {
  const { root } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  // Whether a read falls into the wrong moment is chance.
  for (let round = 0; round < getCases(1); round += 1) {
    let isWritten = false;
    const writing = writeRecord(repository, { refs: [], files }).finally(() => (isWritten = true));
    const reading = async () => {
      while (!isWritten) await readRecords(repository);
    };
    const [record] = await Promise.all([writing, ...Array.from({ length: 8 }, reading)]);
    expect((await readRecords(repository)).map(({ id }) => id)).toEqual([record.id]);
    await removeRecord(repository, record);
  }
  await closeRepository(repository);
});

test('a damaged record is removed, and one that cannot be read now is kept', async () => {
  const { root } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  const folder = join(repository.storeDir, 'journal');
  const [damaged, unread] = ['damaged.json', 'unread.json'].map((name) => join(folder, name));
  await writeFile(damaged!, '{');
  expect(await readRecords(repository)).toEqual([]);
  await writeFile(unread!, '{');
  // More than can be read at once, since nothing keeps root from reading a file.
  await truncate(unread!, 2 ** 32);
  await expect(readRecords(repository)).rejects.toThrow('greater than');
  expect([damaged, unread].map((path) => existsSync(path!))).toEqual([false, true]);
  await closeRepository(repository);
});
