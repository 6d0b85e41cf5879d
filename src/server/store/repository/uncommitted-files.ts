import { join } from 'node:path';
import { listContentFiles, listMediaFiles } from '../../../source/content-folder.ts';
import { getCheckedOut } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';

/**
 * Finds files that somebody has put into the content folder without a commit, such as imported texts. A site is built of the
 * working files, so its next build shows them; the admin, which reads the branch, knows nothing of them.
 * @returns their paths below the content folder, sorted; none while another branch is checked out, since nothing is built then
 */
export async function findUncommitted(repository: Repository): Promise<string[]> {
  const { git, root, prefix, branchRef } = repository;
  if ((await getCheckedOut(repository)) !== branchRef) return [];
  const contentDir = join(root, prefix);
  const [content, media, committed] = await Promise.all([
    listContentFiles(contentDir),
    listMediaFiles(contentDir),
    git.run(['ls-tree', '-r', '-z', '--name-only', branchRef]),
  ]);
  const known = new Set(committed.toString().split('\0'));
  return [...content, ...media].filter((path) => !known.has(prefix + path));
}

/** What the terminal says of such files after a build; empty when there are none. */
export function formatUncommitted(contentDir: string, paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (first === undefined) return '';
  const [files, them] =
    others.length === 0
      ? [`${first} is`, 'it']
      : [`${paths.length} files, such as ${first}, are`, 'them'];
  const git = `git -C "${contentDir}"`;
  return `${files} in ${contentDir} but in no commit: the site is built with ${them}, and staff cannot open, correct or withdraw ${them} in the admin. Run ${git} add . and ${git} commit -m "Import", or move ${them} out of the folder.`;
}
