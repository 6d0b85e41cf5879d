import type { FileChange } from './file-changes.ts';
import type { Repository } from './repository.ts';
import { formatIndexInfo } from './tree.ts';

/** Blob ids in the index; `unmerged` for a path with a merge conflict, so that it equals no id. */
export async function getStaged(
  { git }: Repository,
  changes: readonly FileChange[],
): Promise<Map<string, string>> {
  if (changes.length === 0) return new Map();
  const paths = changes.map(({ path }) => path);
  const answer = await git.run(['ls-files', '-s', '-z', '--', ...paths]);
  const staged = new Map<string, string>();
  for (const line of answer.toString().split('\0')) {
    const [head = '', path = ''] = line.split('\t');
    const [, id = '', stage = ''] = head.split(' ');
    if (path !== '') staged.set(path, stage === '0' ? id : 'unmerged');
  }
  return staged;
}

/** Updates these files in the index to the commit; other paths stay as they are. */
export async function updateIndex(
  repository: Repository,
  changes: readonly FileChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const input = changes
    .map(({ path, mode, to }) =>
      formatIndexInfo(repository, path, to ? { mode, id: to } : undefined),
    )
    .join('');
  await repository.git.run(['update-index', '-z', '--index-info'], { input });
}
