import { getMergeBase } from './history.ts';
import type { Repository } from './repository.ts';

/** A file that differs between two commits. Paths are those in the repository. */
export interface FileChange {
  readonly path: string;
  readonly mode: string;
  /** Blob ids; undefined where the file does not exist. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Lists the files that differ between two commits. */
export async function getFileChanges(
  { git }: Repository,
  from: string,
  to: string,
): Promise<FileChange[]> {
  const answer = await git.run(['diff-tree', '-r', '-z', '--no-renames', '--raw', from, to]);
  const parts = answer.toString().split('\0');
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', before = '', after = ''] = parts[at]!.split(' ');
    changes.push({ path: parts[at + 1]!, mode, from: toBlob(before), to: toBlob(after) });
  }
  return changes;
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

const toBlob = (id: string) => (/^0+$/.test(id) ? undefined : id);
