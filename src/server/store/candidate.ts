import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WordListPlace } from '../../guard/word-list.ts';
import type { Problem } from '../../source/problem.ts';
import { checkApart } from './newsroom-check.ts';
import { Queue } from './queue.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.ts';
import { isPlainFile, listTree } from './tree.ts';

/**
 * The newsroom as it would be, written out into a folder of this process alone so that it can be checked
 * whole: another server on the same repository checks another state of it. Only files that changed
 * since the last check are written.
 */
export class Candidate {
  readonly #repository: Repository;
  readonly #cacheDir: string;
  readonly #protectedWords: WordListPlace | undefined;
  /** One folder: one check at a time. */
  readonly #queue = new Queue();
  /** Blob ids by the path of the file that holds them. */
  readonly #written = new Map<string, string>();
  /** Made for the first check. */
  #folder: string | undefined;

  /** @param cacheDir where builds of the same content remember what they found; may be deleted at any time */
  constructor(
    repository: Repository,
    cacheDir = join(repository.storeDir, 'cache'),
    protectedWords?: WordListPlace,
  ) {
    this.#repository = repository;
    this.#cacheDir = cacheDir;
    this.#protectedWords = protectedWords;
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

  /** Removes what was written out, once the check that runs has ended. */
  close(): Promise<void> {
    return this.#queue.add(async () => {
      if (this.#folder !== undefined) await removeTemporaryFolder(this.#folder);
      this.#folder = undefined;
      this.#written.clear();
    });
  }

  #check(treeish: string): Promise<Problem[]> {
    const { getNow } = this.#repository;
    return this.#queue.add(async () => {
      const contentDir = (this.#folder ??= await makeTemporaryFolder(this.#repository));
      await this.#write(treeish, contentDir);
      return checkApart({
        contentDir,
        now: getNow(),
        cacheDir: this.#cacheDir,
        protectedWords: this.#protectedWords,
      });
    });
  }

  /** Written by hand: Git's own checkout runs what attributes name, such as the filters of large files. */
  async #write(treeish: string, contentDir: string): Promise<void> {
    const { prefix, objects } = this.#repository;
    const files = new Map<string, string>();
    for (const [path, file] of await listTree(this.#repository, treeish, prefix))
      if (isPlainFile(file)) files.set(join(contentDir, path.slice(prefix.length)), file.id);
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

/** A problem without its line, which moves with every edit. */
const toKey = ({ code, file, field, cause }: Problem) => [code, file, field, cause.en].join('\0');

/** @throws StoreError `content` when a change would break the newsroom */
export async function demandSound(
  repository: Repository,
  candidate: Candidate,
  main: string,
  tree: string,
  treePaths: readonly string[],
): Promise<void> {
  const touched = new Set(treePaths.map((path) => path.slice(repository.prefix.length)));
  const problems = await candidate.findProblems(main, tree, touched);
  if (problems.length === 0) return;
  const [first] = problems;
  throw new StoreError(
    'content',
    `This can’t be published yet. ${first!.file}: ${first!.cause.en}. ${first!.remedy.en}`,
    { problems },
  );
}
