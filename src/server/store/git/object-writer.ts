import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { LineProcess } from './line-process.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.ts';
import { folderMode, type TreeFile } from './tree.ts';

/** Writes objects through a few lasting Git processes, so that a write does not start a program. */
export class ObjectWriter {
  readonly #git: Git;
  readonly #storeDir: string;
  /** By what they write; started on first use, and after one has failed. */
  readonly #processes = new Map<string, LineProcess>();
  /** For files that Git reads; created on first use. */
  #folder: Promise<string> | undefined;
  #files = 0;
  #isClosed = false;

  /** @param storeDir folder of the store's own files */
  constructor(git: Git, storeDir: string) {
    this.#git = git;
    this.#storeDir = storeDir;
  }

  /** Stores a tree and returns its id. @param entries by their names in Latin 1, which preserves any bytes */
  async writeTree(entries: ReadonlyMap<string, TreeFile>): Promise<string> {
    const lines = [...entries].map(([name, { mode, id }]) => {
      const type = mode === folderMode ? 'tree' : mode === '160000' ? 'commit' : 'blob';
      return `${mode.padStart(6, '0')} ${type} ${id}\t${name}\0`;
    });
    const process = this.#use('tree', ['mktree', '-z', '--batch', '--missing']);
    return process.ask(Buffer.from(`${lines.join('')}\0`, 'latin1'));
  }

  /** Stores any other object and returns its id. */
  async write(type: 'blob' | 'commit' | 'tag', bytes: Uint8Array | string): Promise<string> {
    const args = ['hash-object', '-t', type, '-w', '--no-filters', '--stdin-paths'];
    const process = this.#use(type, args);
    const path = join(await this.#getFolder(), String(this.#files++));
    try {
      await writeFile(path, bytes);
      return await process.ask(`${path}\n`);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Ends the processes. Nothing can be written after that. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#processes.values()].map((one) => one.close()));
    if (this.#folder) await removeTemporaryFolder(await this.#folder);
  }

  #getFolder(): Promise<string> {
    if (this.#folder) return this.#folder;
    const folder = makeTemporaryFolder({ storeDir: this.#storeDir });
    // A full disk may have space again.
    folder.catch(() => (this.#folder = undefined));
    return (this.#folder = folder);
  }

  #use(written: string, args: readonly string[]): LineProcess {
    if (this.#isClosed) throw new Error('The repository is closed');
    const running = this.#processes.get(written);
    if (running && !running.hasEnded) return running;
    const process = new LineProcess(this.#git.start(args), args);
    this.#processes.set(written, process);
    return process;
  }
}
