import { readFile, truncate } from 'node:fs/promises';
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
  remove(path: string): Promise<void>;
  /** @returns false when it cannot be written, such as on a full disk; the file is then unchanged */
  replace(path: string, content: string | Uint8Array): Promise<boolean>;
  /** Leaves an empty file. */
  empty(path: string): Promise<void>;
}

/** A site in a folder. Readers see each change at once. */
export const openFolderSite = (folder: string): BuiltSite => ({
  async list(inner = '') {
    const paths = await listFiles(join(folder, inner));
    return inner === '' ? paths : paths.map((path) => `${inner}/${path}`);
  },
  read: (path) => readFile(join(folder, path)),
  remove: (path) => removeFile(folder, path),
  replace: (path, content) => replaceFile(join(folder, path), content),
  async empty(path) {
    // Of a file of another account, only its folder can be written.
    if (!(await replaceFile(join(folder, path), ''))) await truncate(join(folder, path));
  },
});

/** A site in which a file that cannot be removed or emptied does not keep the others. @param errors gets why it cannot */
export const openPersistently = (site: BuiltSite, errors: unknown[]): BuiltSite => ({
  ...site,
  remove: async (path) => site.remove(path).catch((error: unknown) => void errors.push(error)),
  empty: async (path) => site.empty(path).catch((error: unknown) => void errors.push(error)),
});

/** A version in the making. Readers see nothing of it until it is published. */
export function openVersionSite(next: NextVersion, store: OutputStore): BuiltSite {
  const set = (path: string, content: string | Uint8Array) =>
    void next.set(path, Buffer.from(content as string));
  return {
    list(folder) {
      const isListed = (path: string) => folder === undefined || path.startsWith(`${folder}/`);
      return Promise.resolve([...next.getOutputs().keys().filter(isListed)]);
    },
    async read(path) {
      const output = next.getOutputs().get(path);
      const bytes = output && (await store.readLater(output.digest));
      if (!bytes) throw new Error(`There is no ${path} in this version.`);
      return bytes;
    },
    remove: (path) => Promise.resolve(next.remove(path)),
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
