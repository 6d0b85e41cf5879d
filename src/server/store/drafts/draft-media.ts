import { getDraftChanges } from '../git/file-changes.ts';
import type { Repository } from '../git/repository.ts';
import { isPlainFile, plainMode, toTreePath, type TreeFile } from '../git/tree.ts';

/** Media that a draft adds, by their path in the repository. */
export async function getDraftMediaFiles(
  repository: Repository,
  main: string,
  head: string,
): Promise<Map<string, TreeFile>> {
  const folder = toTreePath(repository, 'content/media/');
  const changes = await getDraftChanges(repository, main, head);
  return new Map(
    changes.flatMap((change) => {
      const { path, to } = change;
      const isMedium = path.startsWith(folder) && to !== undefined && isPlainFile(change);
      return isMedium ? [[path, { id: to, mode: plainMode }]] : [];
    }),
  );
}
