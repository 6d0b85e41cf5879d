import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitObject, ObjectReader } from './object-reader.ts';
import type { Trailers } from './commit.ts';
import type { Repository } from './repository.ts';

/** Who changed something, and when (ISO 8601). */
export interface Change {
  readonly commit: string;
  readonly by: { readonly name: string; readonly email: string };
  readonly at: string;
}

const format = '%H%x00%an%x00%ae%x00%aI';

/**
 * The last commit that changed a file, or any file of a folder.
 * @param range a commit, or `<from>..<to>`
 * @param treePath path in the repository, `.` for all files; without it, the last commit even if it changed none
 * @param ignored an action whose commits do not count
 */
export async function getLastChange(
  repository: Repository,
  range: string,
  treePath?: string,
  ignored?: Trailers['Dateline'],
): Promise<Change | undefined> {
  const under = treePath === undefined ? [] : ['--', treePath];
  const counted = ignored ? ['--invert-grep', `--grep=^Dateline: ${ignored}$`] : [];
  const args = ['log', '-1', `--format=${format}`, ...counted, range, ...under];
  return toChange(await askOnce(repository, args, range.split('..')));
}

/**
 * The last commit that brought a change of a file to a branch: of a draft, its publication.
 * @param line a pattern of Git for a line that it added or removed
 */
export async function getLastMerge(
  repository: Repository,
  branch: string,
  treePath: string,
  line?: string,
): Promise<Change | undefined> {
  const wanted = line === undefined ? [] : ['-m', `-G${line}`];
  const args = [
    'log',
    '-1',
    '--first-parent',
    ...wanted,
    `--format=${format}`,
    branch,
    '--',
    treePath,
  ];
  return toChange(await askOnce(repository, args, [branch]));
}

function toChange(answer = ''): Change | undefined {
  const [commit, name = '', email = '', at = ''] = answer.split('\0');
  return commit ? { commit, by: { name, email }, at } : undefined;
}

/** The change to name when a file has changed since an editor read it. */
export async function getOtherChange(
  repository: Repository,
  { from, to, treePath }: { from: string | undefined; to: string; treePath: string },
): Promise<Change> {
  const isKnown = from !== undefined && (await repository.objects.find(from))?.type === 'commit';
  const since = isKnown ? await getLastChange(repository, `${from}..${to}`, treePath) : undefined;
  const change =
    since ??
    (await getLastChange(repository, to, treePath)) ??
    (await getLastChange(repository, to));
  if (!change) throw new Error(`${to} has no commits`);
  return change;
}

/** Whether a commit is an ancestor of another, or the same. Both are named by their ids. */
export const isAncestor = async (repository: Repository, ancestor: string, commit: string) =>
  (await getMergeBase(repository, ancestor, commit)) === ancestor;

/** The merge base of two commits, which is the same whichever comes first. */
export function getMergeBase(
  repository: Repository,
  ...commits: [string, string]
): Promise<string | undefined> {
  return askOnce(repository, ['merge-base', ...commits.sort()], commits);
}

/** What Git has answered about a repository, by its arguments. */
interface KeptAnswers {
  readonly byArguments: Map<string, Promise<string | undefined>>;
  /** Characters of those that have arrived. */
  size: number;
}

const allKept = new WeakMap<ObjectReader, KeptAnswers>();

/** Characters: enough for the drafts of a newsroom, and for the history of the entries that are open. Then all is forgotten. */
const mostKept = 16_000_000;

/** A commit by its whole id, and not by a name that may move to another. */
const commitId = /^[0-9a-f]{40,64}$/;

/**
 * Asks Git about commits. What it answers about ids never changes, so it is asked once: otherwise the board would start Git
 * for every draft each time that somebody opens it, and every open form would start it each five seconds.
 * @param commits those that the arguments name
 * @returns undefined if the exit code was 1
 */
export function askOnce(
  { git, objects }: Repository,
  args: readonly string[],
  commits: readonly string[],
): Promise<string | undefined> {
  if (!commits.every((commit) => commitId.test(commit))) return git.getTextIfAny(args);
  const key = args.join(' ');
  let answers = allKept.get(objects);
  const known = answers?.byArguments.get(key);
  if (known) return known;
  if (!answers || answers.size > mostKept)
    allKept.set(objects, (answers = { byArguments: new Map(), size: 0 }));
  const kept = answers;
  const answer = git.getTextIfAny(args);
  kept.byArguments.set(key, answer);
  answer.then(
    (text = '') => (kept.size += key.length + text.length),
    // A command that failed may succeed later.
    () => kept.byArguments.delete(key),
  );
  return answer;
}

/** The commit that a ref points to; undefined when there is no such ref. @throws StoreError `damaged` when that is missing */
export async function getRef(repository: Repository, ref: string): Promise<string | undefined> {
  const { objects } = repository;
  const object = (await objects.find(ref)) ?? (await readNamed(repository, ref));
  return object?.type === 'commit' ? object.id : undefined;
}

/** Reads what a ref names for which Git has no object: somebody has just made it, or the object is damaged. */
async function readNamed(
  { objects, commonDir }: Repository,
  ref: string,
): Promise<GitObject | undefined> {
  if (!ref.startsWith('refs/')) return undefined;
  // Not by a program, which would start for each window whose text has no draft, again and again.
  const read = (file: string) => readFile(join(commonDir, file), 'latin1').catch(() => undefined);
  const named = (await read(ref))?.trim() ?? findPacked((await read('packed-refs')) ?? '', ref);
  if (named === undefined || named.startsWith('ref:')) return undefined;
  return (await objects.find(ref)) ?? objects.read(named || ref, ref);
}

/** The id in the line of a ref, of which there may be thousands. */
function findPacked(refs: string, ref: string): string | undefined {
  const end = refs.indexOf(` ${Buffer.from(ref).toString('latin1')}\n`);
  return end < 0 ? undefined : refs.slice(refs.lastIndexOf('\n', end) + 1, end);
}

/** A ref and its commit. */
export interface Head {
  readonly ref: string;
  readonly commit: string;
}

/**
 * The refs that have something which a branch does not have. One whose commit is damaged is left out, and named in the terminal.
 * @param refs a prefix or pattern
 */
export async function listHeads(
  repository: Repository,
  branch: string,
  refs: string,
): Promise<Head[]> {
  try {
    return await listRefs(repository, refs, `--no-merged=${branch}`);
  } catch (error) {
    // Git ends at the first commit that it cannot read.
    const all = await listRefs(repository, refs);
    const sound: Head[] = [];
    for (const head of all) if (await isReadable(repository, head)) sound.push(head);
    if (sound.length === all.length) throw error;
    const areMerged = await Promise.all(
      sound.map(({ commit }) => isAncestor(repository, commit, branch)),
    );
    return sound.filter((_, index) => !areMerged[index]);
  }
}

/** Refs with what they name. @param options that select some of them */
export async function listRefs(
  { git }: Pick<Repository, 'git'>,
  refs: string,
  ...options: readonly string[]
): Promise<Head[]> {
  const format = '--format=%(refname) %(objectname)';
  const answer = await git.getText(['for-each-ref', format, ...options, refs]);
  return answer.split('\n').flatMap((line) => {
    const [ref, commit] = line.split(' ');
    return ref && commit ? [{ ref, commit }] : [];
  });
}

const isReadable = ({ objects }: Repository, { ref, commit }: Head): Promise<boolean> =>
  objects.read(commit, ref).then(
    () => true,
    () => false,
  );

/** The branch that is checked out; undefined on a detached HEAD. */
export async function getCheckedOut({
  git,
  gitDir,
}: Pick<Repository, 'git' | 'gitDir'>): Promise<string | undefined> {
  const text = await readFile(join(gitDir, 'HEAD'), 'utf8').catch(() => '');
  const ref = /^ref: (refs\/heads\/.+)\n$/.exec(text)?.[1];
  // Repositories with reftables have a placeholder there.
  if (ref !== undefined && ref !== 'refs/heads/.invalid') return ref;
  return git.getTextIfAny(['symbolic-ref', '-q', 'HEAD']);
}
