import { getMergeBase } from './history.ts';
import type { Repository } from './repository.ts';
import { folderMode, getTreeId, readFolder, type TreeFile } from './tree.ts';

/** A file that differs between two commits. Paths are those in the repository. */
export interface FileChange {
  readonly path: string;
  readonly mode: string;
  /** Blob ids; undefined where the file does not exist. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Lists the files that differ between two commits or trees.
 * @throws when the repository does not have one of them
 */
export async function getFileChanges(
  repository: Repository,
  from: string,
  to: string,
): Promise<FileChange[]> {
  const [before, after] = await Promise.all([from, to].map((one) => getTreeId(repository, one)));
  return compareFolders(repository, '', before, after);
}

/** Lists the files that a draft changes in what is published. @param head its commit */
export async function getDraftChanges(
  repository: Repository,
  main: string,
  head: string,
): Promise<FileChange[]> {
  const base = await getMergeBase(repository, main, head);
  return getFileChanges(repository, base ?? repository.emptyTree, head);
}

/** Reads only folders that differ. @param path of the folder, with a trailing slash; empty at the top */
async function compareFolders(
  repository: Repository,
  path: string,
  from: string | undefined,
  to: string | undefined,
): Promise<FileChange[]> {
  if (from === to) return [];
  const [before, after] = await Promise.all(
    [from, to].map(async (id) => (id === undefined ? noFiles : readFolder(repository, id))),
  );
  const names = [...new Set([...before!.keys(), ...after!.keys()])].sort();
  const changes: FileChange[] = [];
  for (const name of names) {
    const [former, next] = [before!.get(name), after!.get(name)];
    if (former?.id === next?.id && former?.mode === next?.mode) continue;
    const [formerFile, nextFile] = [former, next].map(asFile);
    const own = { path: path + name, mode: nextFile?.mode ?? '000000' };
    if (formerFile || nextFile) changes.push({ ...own, from: formerFile?.id, to: nextFile?.id });
    const [formerFolder, nextFolder] = [former, next].map(asFolder);
    const below = compareFolders(repository, `${path}${name}/`, formerFolder, nextFolder);
    for (const change of await below) changes.push(change);
  }
  return changes;
}

const noFiles: ReadonlyMap<string, TreeFile> = new Map();

const asFile = (one: TreeFile | undefined) => (one?.mode === folderMode ? undefined : one);

const asFolder = (one: TreeFile | undefined) => (one?.mode === folderMode ? one.id : undefined);
