import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Repository } from './repository.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.ts';
import { isPlainFile, listTree } from './tree.ts';

/**
 * A private folder with the content of a commit. Only files that changed since
 * the last use are written.
 */
export class TreeFolder {
  readonly #repository: Repository;
  readonly #isWanted: (path: string) => boolean;
  /** There is one folder, so one use at a time. */
  readonly #inTurn = pLimit(1);
  /** Blob ids by the path of the file that holds them. */
  readonly #written = new Map<string, string>();
  /** Created on first use. */
  #folder: string | undefined;

  /** @param isWanted selects files by their path below the content folder; all by default */
  constructor(repository: Repository, isWanted: (path: string) => boolean = () => true) {
    this.#repository = repository;
    this.#isWanted = isWanted;
  }

  /**
   * Writes the content of a commit or tree to the folder, then does work in it.
   * @param work gets the absolute path of the content folder
   */
  use<T>(treeish: string, work: (contentDir: string) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const contentDir = (this.#folder ??= await makeTemporaryFolder(this.#repository));
      await this.#write(treeish, contentDir);
      return work(contentDir);
    });
  }

  /** Removes the folder, once the current work has ended. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#folder !== undefined) await removeTemporaryFolder(this.#folder);
      this.#folder = undefined;
      this.#written.clear();
    });
  }

  /** Not by `git checkout`, which runs filters that attributes name, such as those of large files. */
  async #write(treeish: string, contentDir: string): Promise<void> {
    const { prefix, objects } = this.#repository;
    const files = new Map<string, string>();
    for (const [path, file] of await listTree(this.#repository, treeish, prefix)) {
      const below = path.slice(prefix.length);
      if (isPlainFile(file) && this.#isWanted(below)) files.set(join(contentDir, below), file.id);
    }
    for (const path of this.#written.keys())
      if (!files.has(path)) {
        await rm(path, { force: true });
        this.#written.delete(path);
      }
    const missing = [...files].filter(([path, id]) => this.#written.get(path) !== id);
    for (const folder of new Set(missing.map(([path]) => dirname(path))))
      await mkdir(folder, { recursive: true });
    for (let start = 0; start < missing.length; start += filesAtOnce)
      await Promise.all(
        missing.slice(start, start + filesAtOnce).map(async ([path, id]) => {
          this.#written.set(path, 'being written');
          await writeFile(path, (await objects.read(id))?.bytes ?? '');
          this.#written.set(path, id);
        }),
      );
  }
}

const filesAtOnce = 64;
