import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
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

const read = async (folder: string, path: string) => (await readPlainFile(folder, path)).toString();

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

onLinux('never reads through a link that is swapped in and out', async () => {
  const swap = async (from: string, to: string) => rename(join(base, from), join(base, to));
  await symlink('../outside', join(base, 'link'));
  let isOver = false;
  const swapping = (async () => {
    while (!isOver) {
      await swap('content/media', 'real');
      await swap('link', 'content/media');
      await swap('content/media', 'link');
      await swap('real', 'content/media');
    }
  })();
  const contents = new Set<string>();
  for (let count = 0; count < 1000; count += 1)
    contents.add(await read(content, 'media/a.jpg').catch(() => 'rejected'));
  isOver = true;
  await swapping;
  expect(contents).not.toContain('outside');
});
