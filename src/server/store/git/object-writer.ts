import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { toLineProcess, type LineProcess } from './line-process.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.ts';
import { folderMode, type TreeFile } from './tree.ts';

export type ObjectWriter = ReturnType<typeof openObjectWriter>;

/**
 * Writes objects through a few lasting Git processes, so that a write does not start a program.
 * @param storeDir folder of the store's own files
 */
export function openObjectWriter(git: Git, storeDir: string) {
  /** By what they write; started on first use, and after one has failed. */
  const processes = new Map<string, LineProcess>();
  /** For files that Git reads; created on first use. */
  let folder: Promise<string> | undefined;
  let files = 0;
  let isClosed = false;

  const getFolder = () => {
    if (folder) return folder;
    folder = makeTemporaryFolder({ storeDir });
    // A full disk may have space again.
    folder.catch(() => (folder = undefined));
    return folder;
  };

  const use = (written: string, args: readonly string[]): LineProcess => {
    if (isClosed) throw new Error('The repository is closed');
    const running = processes.get(written);
    if (running && !running.hasEnded()) return running;
    const process = toLineProcess(git.start(args), args);
    processes.set(written, process);
    return process;
  };

  return {
    /** Stores a tree and returns its id. @param entries by their names in Latin 1, which preserves any bytes */
    async writeTree(entries: ReadonlyMap<string, TreeFile>): Promise<string> {
      const lines = [...entries].map(([name, { mode, id }]) => {
        const type = mode === folderMode ? 'tree' : mode === '160000' ? 'commit' : 'blob';
        return `${mode.padStart(6, '0')} ${type} ${id}\t${name}\0`;
      });
      const process = use('tree', ['mktree', '-z', '--batch', '--missing']);
      return process.ask(Buffer.from(`${lines.join('')}\0`, 'latin1'));
    },
    /** Stores any other object and returns its id. */
    async write(type: 'blob' | 'commit' | 'tag', bytes: Uint8Array | string): Promise<string> {
      const args = ['hash-object', '-t', type, '-w', '--no-filters', '--stdin-paths'];
      const process = use(type, args);
      const parent = await getFolder();
      const path = join(parent, String(files++));
      try {
        // Somebody may have deleted it, as if it were a cache.
        await mkdir(parent, { recursive: true });
        await writeFile(path, bytes);
        return await process.ask(`${path}\n`);
      } finally {
        await rm(path, { force: true });
      }
    },
    /** Ends the processes. Nothing can be written after that. */
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all([...processes.values()].map((one) => one.close()));
      if (folder) await removeTemporaryFolder(await folder);
    },
  };
}
