import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { NotPlainFileError, readPlainFile } from './plain-file.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

let base: string;
let content: string;

beforeEach(async () => {
  base = makeFolder();
  content = join(base, 'content');
  await mkdir(join(content, 'media'), { recursive: true });
  await mkdir(join(base, 'outside'));
  await writeFile(join(content, 'media/a.jpg'), 'inside');
  await writeFile(join(base, 'outside/a.jpg'), 'outside');
});

const read = async (folder: string, path: string) =>
  (await Promise.try(readPlainFile, folder, path)).toString();

test('reads plain files, also when the folder is reached through a link', async () => {
  await symlink(content, join(base, 'linked'));
  expect(await read(content, 'media/a.jpg')).toBe('inside');
  expect(await read(join(base, 'linked'), 'media/a.jpg')).toBe('inside');
  await expect(read(content, 'media/b.jpg')).rejects.toThrow('ENOENT');
});

test('follows no link to any target', async () => {
  await symlink(join(base, 'outside'), join(content, 'files'));
  await symlink(join(base, 'outside/a.jpg'), join(content, 'media/out.jpg'));
  await symlink('a.jpg', join(content, 'media/in.jpg'));
  await symlink('media', join(content, 'pictures'));
  for (const path of ['files/a.jpg', 'media/out.jpg', 'media/in.jpg', 'pictures/a.jpg'])
    await expect(read(content, path)).rejects.toThrow(`${path}: this is not a plain file`);
});

test('neither waits for a pipe nor reads a device, a socket or a folder', async () => {
  execFileSync('mkfifo', [join(content, 'media/pipe.jpg')]);
  await symlink('/dev/zero', join(content, 'media/device.jpg'));
  const server = createServer().listen(join(content, 'media/socket.jpg'));
  onTestFinished(() => void server.close());
  for (const path of ['media/pipe.jpg', 'media/device.jpg', 'media/socket.jpg', 'media'])
    await expect(read(content, path)).rejects.toBeInstanceOf(NotPlainFileError);
});

const onLinux = test.skipIf(process.platform !== 'linux');

/** The program of a thread: puts a link to another folder in the place of a folder, and the folder back. */
const swapForever = `
  const { renameSync } = require('node:fs');
  const { parentPort, workerData: base } = require('node:worker_threads');
  const swap = (from, to) => renameSync(base + '/' + from, base + '/' + to);
  parentPort.postMessage('begun');
  for (;;) {
    swap('content/media', 'real');
    swap('link', 'content/media');
    swap('content/media', 'link');
    swap('real', 'content/media');
  }
`;

onLinux('never reads through a link that is swapped in and out', async () => {
  await symlink('../outside', join(base, 'link'));
  const swapping = new Worker(swapForever, { eval: true, workerData: base });
  onTestFinished(async () => void (await swapping.terminate()));
  await once(swapping, 'message');
  const contents = new Set<string>();
  for (let count = 0; count < 1000 || !contents.has('rejected'); count += 1)
    contents.add(await read(content, 'media/a.jpg').catch(() => 'rejected'));
  expect(contents).not.toContain('outside');
});
