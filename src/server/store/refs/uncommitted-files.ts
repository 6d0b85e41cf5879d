import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isContentPath, listContentFiles, listMediaFiles } from '../../../source/content-folder.ts';
import { getLastingState } from '../../../source/file-state.ts';
import { getHead } from '../entries/read-entries.ts';
import { getCheckedOut } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { isPlainFile } from '../git/tree.ts';
import { getWorkingBlob } from './working-files.ts';

/** A file of the published commit. */
interface CommittedFile {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Finds what somebody has added, changed or deleted in the content folder without a commit, such as imported texts: neither
 * readers nor staff see that. Media count as changed when their size is another.
 * @returns a function that finds their paths below the content folder, sorted; none while another branch is checked out, since
 *   the files are those of that one
 */
export function defineUncommittedSearch(repository: Repository): () => Promise<string[]> {
  const { root, prefix, branchRef, moveInTurn } = repository;
  const contentDir = join(root, prefix);
  /** For each text that is as committed, its state on the disk and its blob, so that it is read once. */
  const known = new Map<string, string>();
  let last:
    | { readonly commit: string; readonly files: ReturnType<typeof listCommitted> }
    | undefined;

  /** Today asks each minute, and a publication is rare. */
  async function getCommitted(): ReturnType<typeof listCommitted> {
    const commit = await getHead(repository);
    if (last?.commit !== commit) {
      const files = listCommitted(repository, commit);
      last = { commit, files };
      files.catch(() => (last = undefined));
    }
    return last.files;
  }

  async function isAsCommitted(path: string, { id, size }: CommittedFile): Promise<boolean> {
    const full = join(contentDir, path);
    if (path.startsWith('media/')) return (await lstat(full)).size === size;
    const state = getLastingState(full);
    const seen = `${state} ${id}`;
    if (state !== undefined && known.get(path) === seen) return true;
    const treePath = prefix + path;
    if ((await getWorkingBlob(repository, { path: treePath, from: id, to: id })) !== id)
      return false;
    known.set(path, seen);
    return true;
  }

  async function find(): Promise<string[]> {
    if ((await getCheckedOut(repository)) !== branchRef) return [];
    const [texts, media, committed] = await Promise.all([
      listContentFiles(contentDir),
      listMediaFiles(contentDir),
      getCommitted(),
    ]);
    const paths = new Set([...texts, ...media]);
    const found = [...committed.keys()].filter((path) => !paths.has(path));
    for (const path of paths) {
      const file = committed.get(path);
      // It may have been deleted since it was listed.
      if (!file || !(await isAsCommitted(path, file).catch(() => false))) found.push(path);
    }
    return found.sort();
  }

  // A publication that is being written has moved the branch, but not yet all its files.
  return async () => ((await find()).length > 0 ? moveInTurn(find) : []);
}

/** The texts and media of a commit, by their paths below the content folder. */
async function listCommitted(
  { git, prefix }: Repository,
  commit: string,
): Promise<ReadonlyMap<string, CommittedFile>> {
  const listed = await git.run(['ls-tree', '-r', '-l', '-z', commit]);
  const files = new Map<string, CommittedFile>();
  for (const line of listed.toString().split('\0')) {
    const [facts = '', treePath = ''] = line.split('\t');
    const [mode = '', , id = '', size] = facts.split(/ +/);
    const path = treePath.slice(prefix.length);
    if (treePath.startsWith(prefix) && isPlainFile({ mode }) && isContentPath(path))
      files.set(path, { id, size: Number(size) });
  }
  return files;
}

/** What the terminal says of such files after a build; empty when there are none. */
export function formatUncommitted(contentDir: string, paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (first === undefined) return '';
  const [files, them] =
    others.length === 0
      ? [`${first} in ${contentDir} is`, 'it']
      : [`${paths.length} files in ${contentDir}, such as ${first}, are`, 'them'];
  const git = `git -C "${contentDir}"`;
  return `${files} not as committed, and readers and staff see what is committed. To publish ${them}, run ${git} add . and ${git} commit -m "Changes by hand"; otherwise undo the change.`;
}
