import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../source/problem.ts';
import { checkNewsroom } from '../../validation/check-newsroom.ts';
import { Queue } from './queue.ts';
import type { Repository } from './repository.ts';

/**
 * The newsroom as it would be, written out into a folder of the store's own so that it can be checked
 * whole. Only files that changed since the last check are written.
 */
export class Candidate {
  readonly #repository: Repository;
  /** One folder: one check at a time. */
  readonly #queue = new Queue();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /**
   * Finds what would be wrong with the newsroom after a change, and not only in files that the change
   * has nothing to do with and that are wrong already.
   * @param before commit or tree of what is published
   * @param after the same with the change
   * @param touched files of the change, below the content folder
   */
  async findProblems(
    before: string,
    after: string,
    touched: ReadonlySet<string>,
  ): Promise<Problem[]> {
    const problems = await this.#check(after);
    if (problems.every(({ file }) => touched.has(file))) return problems;
    const known = new Set((await this.#check(before)).map(toKey));
    return problems.filter((problem) => touched.has(problem.file) || !known.has(toKey(problem)));
  }

  #check(treeish: string): Promise<Problem[]> {
    const { storeDir, getNow } = this.#repository;
    return this.#queue.add(async () => {
      const contentDir = join(storeDir, 'candidate');
      await mkdir(contentDir, { recursive: true });
      await this.#write(treeish, contentDir);
      return checkNewsroom({ contentDir, now: getNow(), cacheDir: join(storeDir, 'cache') });
    });
  }

  /** No attributes are read: what they name would be run, such as the filters of large files. */
  async #write(treeish: string, contentDir: string): Promise<void> {
    const { git, storeDir, prefix, emptyTree } = this.#repository;
    const tree = `${await git.getText(['rev-parse', `${treeish}^{tree}`])}:${prefix}`;
    const env = { GIT_INDEX_FILE: join(storeDir, 'candidate.index'), GIT_ATTR_SOURCE: emptyTree };
    const place = [`--git-dir=${this.#repository.gitDir}`, `--work-tree=${contentDir}`];
    await git.run([...place, 'read-tree', '--reset', '-u', tree.replace(/:$/, '')], { env });
  }
}

/** A problem without its line, which moves with every edit. */
const toKey = ({ code, file, field, cause }: Problem) => [code, file, field, cause].join('\0');
