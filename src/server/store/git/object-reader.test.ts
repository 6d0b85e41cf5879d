import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { ObjectReader } from './object-reader.ts';
import { closeRepository } from './repository.ts';

test('after a process that could not be started, each read gets the object that it asks for', async () => {
  const { root } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => closeRepository(repository));
  const write = (text: string) => repository.writer.write('blob', text);
  const [first, second] = await Promise.all(['First', 'Second'].map(write));
  vi.spyOn(repository.git, 'start').mockImplementationOnce(() => spawn('/no/such/git'));
  const objects = new ObjectReader(repository.git);
  onTestFinished(() => objects.close());
  const read = async (id: string) => (await objects.find(id))?.bytes.toString();
  await expect(read(first!)).rejects.toThrow('ENOENT');
  expect([await read(first!), await read(second!)]).toEqual(['First', 'Second']);
});
