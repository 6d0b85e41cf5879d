import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where builds keep the search index. */
export const toIndexDir = (cacheDir: string): string => join(cacheDir, 'search');

/** The folder of the search index in a site. */
export const siteIndex = 'pagefind';

/** The folder in the cache that holds the files of the index as they are published. */
export interface IndexFolder {
  /** Bytes of each file that was written. */
  readonly sizes: ReadonlyMap<string, number>;
  read(path: string): Buffer;
  write(path: string, content: Uint8Array | string): void;
  /** Takes a file from elsewhere on the disk, which is faster than to write it. */
  move(path: string, from: string): void;
  /** Removes files that may be there. */
  remove(paths: Iterable<string>): void;
  /** Removes every file that is not one of these. */
  keepOnly(paths: ReadonlySet<string>): void;
}

export function openIndexFolder(path: string): IndexFolder {
  const made = new Set<string>();
  const sizes = new Map<string, number>();
  const makeFolder = (folder: string) => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  return {
    sizes,
    read: (file) => readFileSync(join(path, file)),
    write(file, content) {
      makeFolder(dirname(join(path, file)));
      const bytes = Buffer.from(content as string);
      sizes.set(file, bytes.length);
      // Most files of a changed index are as they were.
      if (!hasContent(join(path, file), bytes)) writeFileSync(join(path, file), bytes);
    },
    move(file, from) {
      makeFolder(dirname(join(path, file)));
      sizes.set(file, statSync(from).size);
      renameSync(from, join(path, file));
    },
    remove(paths) {
      for (const file of paths) rmSync(join(path, file), { force: true });
    },
    keepOnly(paths) {
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && !paths.has(relative(path, file).replaceAll(sep, '/'))) rmSync(file);
      }
    },
  };
}

function hasContent(file: string, wanted: Buffer): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size !== wanted.length) return false;
  return readFileSync(file).equals(wanted);
}
