import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsFiles } from '../../../model/location.ts';
import { getReadableFields } from '../../../source/readable-fields.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';
import type { Git } from '../git/git.ts';

/**
 * Makes sure that a newsroom has all commits, objects and files of its repository. What a clone left out would seem to have
 * been deleted by somebody, and a backup of it cannot be restored. A sample may be tried out in any clone.
 * @throws StoreError with the commands that bring what is missing
 */
export async function demandWhole(git: Git): Promise<void> {
  const missing = await findMissing(git);
  if (missing === undefined || (await isSample(git.folder))) return;
  throw toRepositoryError(`The repository is not whole: ${missing}`);
}

async function findMissing(git: Git): Promise<string | undefined> {
  if ((await git.getText(['rev-parse', '--is-shallow-repository'])) === 'true')
    return 'it is a shallow clone, without older commits. Run git fetch --unshallow.';
  const names = String.raw`^(core\.sparsecheckout|remote\..*\.promisor)$`;
  const settings = (await git.getTextIfAny(['config', '--bool', '--get-regexp', names])) ?? '';
  if (/^core\.sparsecheckout true$/m.test(settings))
    return 'only some of its files are checked out. Run git sparse-checkout disable.';
  const [, remote] = /^remote\.(.*)\.promisor true$/m.exec(settings) ?? [];
  if (remote === undefined) return undefined;
  const unset = `git config --unset remote.${remote}`;
  return `it is a partial clone, without older files. Run ${unset}.partialclonefilter, git fetch --refetch ${remote} and ${unset}.promisor.`;
}

async function isSample(contentDir: string): Promise<boolean> {
  const bytes = await readFile(join(contentDir, settingsFiles.site)).catch(() => Buffer.alloc(0));
  return getReadableFields(bytes)[0]?.['sample'] === true;
}
