import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { parseDraft } from '../entries/content-path.ts';
import { getHead } from '../entries/read-entries.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';

/**
 * Keeps out an entry that was removed from the whole history while somebody had it open. Call it before anything is written:
 * Git keeps for weeks what no branch has.
 * @throws StoreError `purged`
 */
export async function demandNotPurged(
  repository: Repository,
  {
    dataFiles: [{ path, slug, base }],
    options,
  }: Pick<ActionParams['persistEntry'], 'dataFiles' | 'options'>,
): Promise<void> {
  const { git, objects } = repository;
  if (base === undefined || (await objects.find(base))?.type === 'commit') return;
  const main = await getHead(repository);
  const draft = await getRef(repository, parseDraft(options.collectionName, slug).ref);
  for (const commit of [main, ...(draft ? [draft] : [])])
    if (await getTreeFile(repository, commit, toTreePath(repository, path))) return;
  // Without one, the repository was restored from a backup, and what was written since comes back.
  const purge = await git.getText(['log', '-1', '--format=%H', '--grep=^Dateline: purge$', main]);
  if (purge) throw new StoreError('purged', 'This entry was removed from the whole history.');
}
