import type { Repository } from '../git/repository.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';
import {
  listUsedFolders,
  makeTemporaryFolder,
  removeTemporaryFolder,
  toOwner,
} from '../git/temporary-folder.ts';

const alone = '-alone';

/** Ends the use of the repository. */
export type EndUse = () => Promise<void>;

/**
 * Records that a store uses the repository until it is closed.
 * @throws StoreError while another process has exclusive use, or when nothing can be written there
 */
export async function beginUse(repository: Repository): Promise<EndUse> {
  const folder = await makeTemporaryFolder(repository).catch((error: unknown) => {
    throw toRepositoryError(
      `Nothing can be written to ${repository.storeDir}. Is the disk full, or the folder read-only? ${String(error)}`,
    );
  });
  const other = (await listUsedFolders(repository)).find((one) => one.endsWith(alone));
  if (other === undefined) return () => removeTemporaryFolder(folder);
  await removeTemporaryFolder(folder);
  throw toRepositoryError(
    `The history is being rewritten (process ${toOwner(other).pid}). Wait until that is done.`,
  );
}

/**
 * Gets exclusive use, for rewriting refs and objects.
 * @throws StoreError while a store uses the repository
 */
export async function beginLoneUse(repository: Repository): Promise<EndUse> {
  const folder = await makeTemporaryFolder(repository, alone);
  const other = (await listUsedFolders(repository)).find((one) => one !== folder);
  if (other === undefined) return () => removeTemporaryFolder(folder);
  await removeTemporaryFolder(folder);
  throw toRepositoryError(
    `The newsroom is running (process ${toOwner(other).pid}). Stop it (Ctrl+C in its terminal), then run this again.`,
  );
}
