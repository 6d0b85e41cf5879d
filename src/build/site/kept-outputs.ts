import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, removeFile } from '../site-files.ts';

/** Rendered files of earlier builds, in the cache folder, each beside the hash of what it was made from. */
export interface KeptOutputs {
  /** Puts a file into the site if it is kept. @returns whether it was */
  restore(path: string, key: string, site: string): Promise<boolean>;
  keep(path: string, key: string, content: Uint8Array): Promise<void>;
  /** Removes everything that was neither restored nor kept since. */
  prune(): Promise<void>;
}

/** Length of a hash in a file name, in hexadecimal digits: 64 bits. */
const keyLength = 16;
const ending = new RegExp(`~[0-9a-f]{${keyLength}}$`);

/** The folder of rendered files in a cache. */
export const toOutputsDir = (cacheDir: string) => join(cacheDir, 'outputs');

/** Path inside the site of a kept file. */
export const toSitePath = (name: string) => name.replace(ending, '');

/**
 * @param cacheDir the cache of the newsroom
 * @param software what all files depend on; a change of it makes every kept file useless
 */
export function openKeptOutputs(cacheDir: string, software: string): KeptOutputs {
  const folder = toOutputsDir(cacheDir);
  const used = new Set<string>();
  const toName = (path: string, key: string) => {
    const hash = createHash('sha256').update(`${software}\0${key}`).digest('hex');
    const name = `${path.replace(/^\//, '')}~${hash.slice(0, keyLength)}`;
    used.add(name);
    return name;
  };
  return {
    async restore(path, key, site) {
      const kept = join(folder, toName(path, key));
      return copyFile(kept, join(site, path), constants.COPYFILE_FICLONE).then(
        () => true,
        () => false,
      );
    },
    async keep(path, key, content) {
      const file = join(folder, toName(path, key));
      await mkdir(dirname(file), { recursive: true });
      // A file that was written in part must not be found.
      await writeFile(`${file}.new`, content);
      await rename(`${file}.new`, file);
    },
    async prune() {
      for (const name of await listFiles(folder))
        if (!used.has(name)) await removeFile(folder, name);
    },
  };
}
