import { isOver, type Lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import { getLifecycle } from '../entries/entry-revision.ts';
import { toEntry } from '../entries/tree-entry.ts';
import { translate } from '../../../languages/translate.ts';
import { formatForFile } from '../../../languages/problems/problem.ts';
import { join } from 'node:path';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { checkApart } from './newsroom-check.ts';
import { findLanguageProblem } from './changed-languages.ts';
import { explainDraftReferences } from './draft-references.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { TreeFolder } from '../git/tree-folder.ts';
import type { ValidationOptions } from '../../../validation/check-newsroom.ts';
import type { ProtectedWords } from '../../../validation/protected-words/protected-words.ts';
import { getProtectedWords } from '../../../validation/protected-words/word-list.ts';

/** Settings of the run that the check depends on. Without the cache of the builds, the store has its own. */
export type CheckedRun = Partial<
  Pick<ValidationOptions, 'cacheDir' | 'siteUrl' | 'protectedWords'>
>;

export type Candidate = ReturnType<typeof openCandidate>;

/**
 * The newsroom with a change applied, written to a folder for a complete check. The folder is private: another
 * server on the same repository may check another state.
 */
export function openCandidate(repository: Repository, run: CheckedRun = {}) {
  const { siteUrl, protectedWords, cacheDir = join(repository.storeDir, 'cache') } = run;
  const folder = new TreeFolder(repository);
  /** In what the last check found no problem: staff ask before they publish. Time alone makes none. */
  let sound: { readonly treeish: string; readonly words: ProtectedWords | undefined } | undefined;

  const check = async (treeish: string): Promise<SourceProblem[]> => {
    const words = await getProtectedWords(protectedWords);
    if (sound?.treeish === treeish && sound.words === words) return [];
    const problems = await folder.use(treeish, (contentDir) =>
      checkApart({
        contentDir,
        now: repository.getNow(),
        cacheDir,
        ...(siteUrl && { siteUrl }),
        protectedWords,
      }),
    );
    if (problems.length === 0) sound = { treeish, words };
    return problems;
  };

  return {
    /** Origin of the site, for links that name it. */
    siteUrl,
    /**
     * Finds problems that a change would cause. Problems that exist already, in files that the change
     * does not touch, are left out.
     * @param before published commit or tree
     * @param after the same with the change
     * @param touched files of the change, below the content folder
     */
    async findProblems(before: string, after: string, touched: ReadonlySet<string>) {
      const problems = await check(after);
      if (problems.every(({ file }) => touched.has(file))) return problems;
      const known = new Set((await check(before)).map(toKey));
      return problems.filter((problem) => touched.has(problem.file) || !known.has(toKey(problem)));
    },
    /** Reads a commit, so that the first check has only changes to read. */
    prepare: async (commit: string) => void (await check(commit)),
    /** Removes the folder, once the current check has ended. */
    close: () => folder.close(),
  };
}

/** Identifies a problem, without its line, which moves with every edit. */
const toKey = ({ code, file, field, cause }: SourceProblem) =>
  [code, file, field, translate(cause)].join('\0');

/** The state of the entry at a path; undefined if there is none, or nobody can read it. */
async function getState(
  repository: Repository,
  tree: string,
  path: string,
): Promise<Lifecycle | undefined> {
  const entry = toEntry(repository, path);
  return entry?.location && getLifecycle(repository, tree, entry.below);
}

/** Whether readers do not see the entry at a path. A takedown waits for no problem that was there before. */
async function isTakenDown(repository: Repository, tree: string, path: string): Promise<boolean> {
  const state = await getState(repository, tree, path);
  return state !== undefined && getReach(state) === 0;
}

/** Whether readers see an entry in a state: 2 now, 1 later, 0 no more. */
function getReach(state: Lifecycle | undefined): number {
  if (state === 'public') return 2;
  return state === undefined || state === 'draft' || isOver(state) ? 0 : 1;
}

/**
 * Whether a change takes entries from readers and shows them nothing new.
 * @param main published commit
 * @param tree the same with the change
 */
export async function isTakedown(
  repository: Repository,
  main: string,
  tree: string,
  treePaths: readonly string[],
): Promise<boolean> {
  let isLess = false;
  for (const path of treePaths) {
    const [before, after] = (await Promise.all(
      [main, tree].map((one) =>
        // Of what cannot be read, nothing is public.
        getState(repository, one, path).then(getReach, () => 0),
      ),
    )) as [number, number];
    if (after > 0 && after >= before) return false;
    isLess ||= after < before;
  }
  return isLess;
}

/**
 * Demands that a change causes no problems, and that the files that it changes have none, unless it takes them down. A
 * takedown does not wait for a check that cannot be made.
 * @throws StoreError `content` when it would break the newsroom
 */
export async function demandValid(
  repository: Repository,
  candidate: Candidate,
  main: string,
  tree: string,
  treePaths: readonly string[],
): Promise<void> {
  const touched = new Set<string>();
  for (const path of treePaths)
    if (!(await isTakenDown(repository, tree, path)))
      touched.add(path.slice(repository.prefix.length));
  const found = await candidate.findProblems(main, tree, touched).catch(async (error: unknown) => {
    if (!(await isTakedown(repository, main, tree, treePaths))) throw error;
    // An unreadable list of protected names, a full disk.
    console.error(error instanceof Error ? error.message : error);
    return [];
  });
  const ofLanguage = await findLanguageProblem(repository, main, tree);
  // It makes many others, which would be mended in vain.
  const problems = ofLanguage
    ? [ofLanguage]
    : await explainDraftReferences(repository, main, found);
  if (problems.length === 0) return;
  const [first] = problems;
  throw new StoreError(
    'content',
    `This can’t be published yet. ${first!.file}: ${formatForFile(first!)}`,
    { problems },
  );
}
