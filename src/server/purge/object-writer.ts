import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../store/git/git.ts';
import { LineProcess } from '../store/git/line-process.ts';
import type { TreeFile } from '../store/git/tree.ts';
import { TreeWriter } from '../store/git/tree-writer.ts';

/** Writes many objects through a few Git processes. */
export class ObjectWriter {
  readonly #git: Git;
  readonly #folder: string;
  readonly #trees: TreeWriter;
  /** By type. */
  readonly #others = new Map<string, LineProcess>();

  /** @param folder for files that Git reads */
  constructor(git: Git, folder: string) {
    this.#git = git;
    this.#folder = folder;
    this.#trees = new TreeWriter(git);
  }

  /** Stores a tree and returns its id. @param entries by their names in Latin 1 */
  writeTree(entries: ReadonlyMap<string, TreeFile>): Promise<string> {
    return this.#trees.write(entries);
  }

  /** Stores a commit or a tag and returns its id. */
  async write(type: 'commit' | 'tag', bytes: Uint8Array): Promise<string> {
    const path = join(this.#folder, type);
    await writeFile(path, bytes);
    const writer =
      this.#others.get(type) ??
      new LineProcess(
        this.#git.start(['hash-object', '-t', type, '-w', '--no-filters', '--stdin-paths']),
      );
    this.#others.set(type, writer);
    return writer.ask(`${path}\n`);
  }

  /** Ends the processes. */
  async close(): Promise<void> {
    for (const one of [this.#trees, ...this.#others.values()]) await one.close();
  }
}
