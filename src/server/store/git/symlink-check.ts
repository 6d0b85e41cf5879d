import type { Repository } from './repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { folderMode, getTreeFile, isPlainFile, toTreePath } from './tree.ts';

/**
 * Makes sure that neither a file nor one of its folders is a symbolic link or another repository, which
 * an entry must not replace.
 * @param path `content/…`
 * @throws StoreError `path`
 */
export async function demandNoLink(
  repository: Repository,
  commit: string,
  path: string,
): Promise<void> {
  const { prefix } = repository;
  const segments = toTreePath(repository, path).slice(prefix.length).split('/');
  for (const index of segments.keys()) {
    const file = await getTreeFile(
      repository,
      commit,
      prefix + segments.slice(0, index + 1).join('/'),
    );
    if (!file) return;
    const isLast = index === segments.length - 1;
    if (isLast ? isPlainFile(file) || file.mode === folderMode : file.mode === folderMode) continue;
    throw new StoreError(
      'path',
      `“${path}” leads elsewhere through a link; the admin reads and writes plain files only. Put the file itself there.`,
    );
  }
}
