import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { getFileChanges, type FileChange } from './file-changes.ts';
import type { Repository } from './repository.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.ts';
import { isPlainFile, isTreePath } from './tree.ts';

/**
 * A private folder with the content of a commit. Only files that changed since
 * the last use are written.
 */
export class TreeFolder {
  readonly #repository: Repository;
  /** There is one folder, so one use at a time. */
  readonly #inTurn = pLimit(1);
  /** With the tree that is written there; created on first use. */
  #written: { readonly folder: string; readonly tree: string } | undefined;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /**
   * Writes the content of a commit or tree to the folder, then does work in it.
   * @param work gets the absolute path of the content folder
   */
  use<T>(treeish: string, work: (contentDir: string) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const isAgain = this.#written !== undefined;
      const folder = await this.#update(treeish).catch((error: unknown) => {
        if (!isAgain) throw error;
        // Git may have removed the tree of the last use, to which no commit may refer.
        return this.#update(treeish);
      });
      return work(folder);
    });
  }

  /** Removes the folder, once the current work has ended. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#remove());
  }

  async #update(treeish: string): Promise<string> {
    // Somebody may have deleted it, as if it were a cache.
    if (this.#written && !existsSync(this.#written.folder)) await this.#remove();
    const { folder, tree } = this.#written ?? {
      folder: await makeTemporaryFolder(this.#repository),
      tree: this.#repository.emptyTree,
    };
    this.#written = { folder, tree: treeish };
    await this.#write(folder, tree, treeish).catch(async (error: unknown) => {
      // It has files of both trees.
      await this.#remove();
      throw error;
    });
    return folder;
  }

  async #remove(): Promise<void> {
    const { folder } = this.#written ?? {};
    this.#written = undefined;
    if (folder !== undefined) await removeTemporaryFolder(folder);
  }

  /** Not by `git checkout`, which runs filters that attributes name, such as those of large files. */
  async #write(folder: string, from: string, to: string): Promise<void> {
    const { prefix, objects } = this.#repository;
    const changes = (await getFileChanges(this.#repository, from, to)).filter(
      ({ path }) => isTreePath(path) && path.startsWith(prefix),
    );
    const toFile = (path: string) => join(folder, path.slice(prefix.length));
    const [present, gone] = [true, false].map((wanted) =>
      changes.filter((change) => (change.to !== undefined && isPlainFile(change)) === wanted),
    ) as [FileChange[], FileChange[]];
    for (const { path } of gone) await rm(toFile(path), { force: true });
    for (const parent of new Set(present.map(({ path }) => dirname(toFile(path)))))
      await mkdir(parent, { recursive: true });
    for (let start = 0; start < present.length; start += filesAtOnce)
      await Promise.all(
        present
          .slice(start, start + filesAtOnce)
          .map(async ({ path, to: id }) =>
            writeFile(toFile(path), (await objects.read(id!, path)).bytes),
          ),
      );
  }
}

const filesAtOnce = 64;
