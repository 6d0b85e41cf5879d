import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where builds keep the search index. */
export const toIndexDir = (cacheDir: string): string => join(cacheDir, 'search');

/** The folder of the search index in a site. */
export const siteIndex = 'pagefind';

/** The folder in the cache that holds the files of the index as they are published. */
export interface IndexFolder {
  readonly path: string;
  read(path: string): Buffer;
  /** A file that exists already has the same bytes, since names are digests. */
  write(path: string, content: Uint8Array | string): void;
  /** Removes every file that is not one of these. */
  keepOnly(paths: ReadonlySet<string>): void;
}

export function openIndexFolder(path: string): IndexFolder {
  const made = new Set<string>();
  return {
    path,
    read: (file) => readFileSync(join(path, file)),
    write(file, content) {
      const folder = dirname(join(path, file));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      writeFileSync(join(path, file), content);
    },
    keepOnly(paths) {
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && !paths.has(file.slice(path.length + 1))) rmSync(file);
      }
    },
  };
}
