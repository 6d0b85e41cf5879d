import { getFileChanges } from '../git/file-changes.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { isPlainFile, plainMode, toTreePath, type TreeFile } from '../git/tree.ts';

/** Media that a draft adds, by their path in the repository. */
export async function getDraftMediaFiles(
  repository: Repository,
  main: string,
  head: string,
): Promise<Map<string, TreeFile>> {
  const base = await getMergeBase(repository, main, head);
  const folder = toTreePath(repository, 'content/media/');
  const changes = await getFileChanges(repository, base ?? repository.emptyTree, head);
  return new Map(
    changes.flatMap((change) => {
      const { path, to } = change;
      const isMedium = path.startsWith(folder) && to !== undefined && isPlainFile(change);
      return isMedium ? [[path, { id: to, mode: plainMode }]] : [];
    }),
  );
}
