import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lostAndFound } from '../../versions/plain-folder.ts';

/** Paths of all files below a folder, with `/`; none when the folder does not exist. @throws when it cannot be read */
export async function listFiles(folder: string): Promise<string[]> {
  const top = await listEntries(folder, false);
  const inner = top.filter((entry) => entry.isDirectory() && !isForeign(entry.name));
  const found = await Promise.all(inner.map(({ name }) => listEntries(join(folder, name), true)));
  return [top, ...found]
    .flat()
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Folders of the disk, and of a build that is writing, which are not part of the site: their files come and go. */
export const isForeign = (name: string) =>
  name === lostAndFound || /^\.\d+-[-0-9a-f]+\.new$/.test(name);

const listEntries = (folder: string, recursive: boolean) =>
  readdir(folder, { recursive, withFileTypes: true }).catch((error: unknown) => {
    if (existsSync(folder)) throw error;
    return [];
  });

/** Removes a file and the folders that it leaves empty: their names reveal as much as a file's. */
export async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const isEmpty = await rmdir(join(folder, parent)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}

/**
 * Replaces the content of a file in one step. All who could read it go on to, whatever the umask of this process.
 * @returns false when it cannot be written, such as on a full disk; the file is then unchanged
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<boolean> {
  const next = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(next, content);
    const former = await stat(path).catch(() => undefined);
    if (former) await chmod(next, former.mode);
    await rename(next, path);
    return true;
  } catch {
    await rm(next, { force: true });
    return false;
  }
}
