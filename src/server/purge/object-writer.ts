import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../store/git/git.ts';
import type { TreeFile } from '../store/git/tree.ts';
import { LineProcess } from './line-process.ts';

/** Writes many objects through a few Git processes. */
export class ObjectWriter {
  readonly #git: Git;
  readonly #folder: string;
  readonly #trees: LineProcess;
  /** By type. */
  readonly #others = new Map<string, LineProcess>();

  /** @param folder for files that Git reads */
  constructor(git: Git, folder: string) {
    this.#git = git;
    this.#folder = folder;
    this.#trees = new LineProcess(git.start(['mktree', '-z', '--batch', '--missing']));
  }

  /** Stores a tree and returns its id. @param entries by their names in Latin 1 */
  writeTree(entries: ReadonlyMap<string, TreeFile>): Promise<string> {
    const lines = [...entries].map(([name, { mode, id }]) => {
      const type = mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
      return `${mode.padStart(6, '0')} ${type} ${id}\t${name}\0`;
    });
    return this.#trees.ask(Buffer.from(`${lines.join('')}\0`, 'latin1'));
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
