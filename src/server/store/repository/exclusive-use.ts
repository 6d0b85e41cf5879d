import type { Repository } from '../git/repository.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';
import {
  listUsedFolders,
  makeTemporaryFolder,
  removeTemporaryFolder,
  toProcessId,
} from '../git/temporary-folder.ts';

const alone = '-alone';

/** Ends the use of a repository. */
export type EndUse = () => Promise<void>;

/**
 * Notes that a store works on the repository until it is closed.
 * @throws StoreError while somebody uses it alone
 */
export async function beginUse(repository: Repository): Promise<EndUse> {
  const folder = await makeTemporaryFolder(repository);
  const rival = (await listUsedFolders(repository)).find((one) => one.endsWith(alone));
  if (rival === undefined) return () => removeTemporaryFolder(folder);
  await removeTemporaryFolder(folder);
  throw toRepositoryError(
    `The history is being rewritten (process ${toProcessId(rival)}). Wait until that is done.`,
  );
}

/**
 * Keeps others out for as long as refs and objects are rewritten.
 * @throws StoreError while a store works on the repository
 */
export async function beginLoneUse(repository: Repository): Promise<EndUse> {
  const folder = await makeTemporaryFolder(repository, alone);
  const rival = (await listUsedFolders(repository)).find((one) => one !== folder);
  if (rival === undefined) return () => removeTemporaryFolder(folder);
  await removeTemporaryFolder(folder);
  throw toRepositoryError(
    `The newsroom is running (process ${toProcessId(rival)}). Stop it (Ctrl+C in its terminal), then run this again.`,
  );
}
