import type { Git } from './git.ts';
import { LineProcess } from './line-process.ts';
import type { TreeFile } from './tree.ts';

/** Writes trees through one Git process. */
export class TreeWriter {
  readonly #process: LineProcess;

  constructor(git: Git) {
    this.#process = new LineProcess(git.start(['mktree', '-z', '--batch', '--missing']));
  }

  /** Stores a tree and returns its id. @param entries by their names in Latin 1 */
  write(entries: ReadonlyMap<string, TreeFile>): Promise<string> {
    const lines = [...entries].map(([name, { mode, id }]) => {
      const type = mode === folderMode ? 'tree' : mode === '160000' ? 'commit' : 'blob';
      return `${mode.padStart(6, '0')} ${type} ${id}\t${name}\0`;
    });
    return this.#process.ask(Buffer.from(`${lines.join('')}\0`, 'latin1'));
  }

  /** Ends the process. */
  close(): Promise<void> {
    return this.#process.close();
  }
}

/** The mode of a folder in a tree. */
export const folderMode = '40000';
