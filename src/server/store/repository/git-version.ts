import { toRepositoryError } from '../../store-api/store-error.ts';
import { GitError, type Git } from '../git/git.ts';

/**
 * Makes sure that Git is installed, and not older than 2.36: before, it ignores `core.fsync`, so a power cut could lose what it
 * has reported as saved.
 * @throws StoreError with the version that is installed
 */
export async function demandGit(git: Git): Promise<void> {
  const version = await git.getText(['version']).catch((error: unknown) => {
    if (!(error instanceof GitError) || !error.message.includes('ENOENT')) throw error;
    throw toRepositoryError('Git is not installed, or not in PATH. Install Git 2.36 or newer.');
  });
  if (isTooOld(version))
    throw toRepositoryError(`This is ${version}. Install Git 2.36 or newer, then try again.`);
}

/** @param version such as `git version 2.39.5 (Apple Git-154)` */
export function isTooOld(version: string): boolean {
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return major < 2 || (major === 2 && minor < 36);
}
