import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextVersion } from '../../versions/next-version.ts';
import type { OutputStore } from '../../versions/output-store.ts';
import { listFiles, removeFile, replaceFile } from './site-files.ts';

/** The files of a built site, wherever it is. Paths have no slash at the beginning: `releases/index.html`. */
export interface BuiltSite {
  /** All paths, or those in one folder, such as `api/v1`, in any order. */
  list(folder?: string): Promise<string[]>;
  /** @throws when there is no such file */
  read(path: string): Promise<Buffer>;
  /** In bytes. @throws when there is no such file */
  getSize(path: string): Promise<number>;
  remove(path: string): Promise<void>;
  /** Removes a folder with all its files. To remove those of a large search index one after another takes seconds. */
  removeFolder(folder: string): Promise<void>;
  /** @returns false when it cannot be written, such as on a full disk; the file is then unchanged */
  replace(path: string, content: string | Uint8Array): Promise<boolean>;
  /** Leaves an empty file, which readers do not find. */
  empty(path: string): Promise<void>;
}

/** The end of the name of an emptied file in a folder: to a web server, it is at another address. */
const emptied = '.emptied';

/** Removes what `empty` has left of a file in a folder, and no file that is there again. */
export const removeEmptied = (folder: string, path: string): Promise<void> =>
  removeFile(folder, `${path}${emptied}`);

/** A site in a folder. Readers see each change at once. */
export function openFolderSite(folder: string): BuiltSite {
  const toFile = (path: string) => join(folder, path);
  return {
    async list(inner = '') {
      const paths = await listFiles(toFile(inner));
      const names = paths.map((path) => path.replace(emptied, ''));
      return [...new Set(inner === '' ? names : names.map((name) => `${inner}/${name}`))];
    },
    read: (path) => readFile(toFile(path)),
    getSize: async (path) => (await stat(toFile(path))).size,
    async remove(path) {
      await removeEmptied(folder, path);
      await removeFile(folder, path);
    },
    removeFolder: (inner) => rm(toFile(inner), { recursive: true, force: true }),
    replace: (path, content) => replaceFile(toFile(path), content),
    async empty(path) {
      const hidden = toFile(`${path}${emptied}`);
      if (existsSync(toFile(path))) await rename(toFile(path), hidden);
      // Of a file of another account, only its folder can be written.
      if (!(await replaceFile(hidden, ''))) await truncate(hidden);
    },
  };
}

/** A site in which a file that cannot be removed or emptied does not keep the others. @param errors gets why it cannot */
export function openPersistently(site: BuiltSite, errors: unknown[]): BuiltSite {
  const remove = (path: string) =>
    site.remove(path).catch((error: unknown) => void errors.push(error));
  return {
    ...site,
    remove,
    removeFolder: (folder) =>
      site.removeFolder(folder).catch(async () => {
        for (const path of await site.list(folder)) await remove(path);
      }),
    empty: (path) => site.empty(path).catch((error: unknown) => void errors.push(error)),
  };
}

/** A version in the making. Readers see nothing of it until it is published. */
export function openVersionSite(next: NextVersion, store: OutputStore): BuiltSite {
  const getOutput = (path: string) => {
    const output = next.getOutputs().get(path);
    if (!output) throw new Error(`There is no ${path} in this version.`);
    return output;
  };
  const set = (path: string, content: string | Uint8Array) =>
    void next.set(path, Buffer.from(content as string));
  const listPaths = (folder?: string) => {
    const start = folder === undefined ? '' : `${folder}/`;
    const isListed = (path: string) => path.startsWith(start);
    return [...next.getOutputs().keys().filter(isListed)];
  };
  return {
    list: (folder) => Promise.resolve(listPaths(folder)),
    async read(path) {
      const bytes = await store.readLater(getOutput(path).digest);
      if (!bytes) throw new Error(`The file ${path} of this version is lost.`);
      return bytes;
    },
    getSize: async (path) => getOutput(path).size,
    remove: (path) => Promise.resolve(next.remove(path)),
    removeFolder(folder) {
      for (const path of listPaths(folder)) next.remove(path);
      return Promise.resolve();
    },
    replace(path, content) {
      try {
        set(path, content);
        return Promise.resolve(true);
      } catch {
        return Promise.resolve(false);
      }
    },
    empty: (path) => Promise.resolve(set(path, '')),
  };
}
