import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Paths of all files below a folder, with `/`; none where there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Removes a file, and the folders that are empty without it: their names say as much as a file's. */
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
 * Puts a new text in the place of a file.
 * @returns false when it cannot be written, such as on a full disk; the file is then as it was
 */
export async function replaceFile(path: string, text: string): Promise<boolean> {
  const next = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(next, text);
    await rename(next, path);
    return true;
  } catch {
    await rm(next, { force: true });
    return false;
  }
}
