import type { User } from '../../sign-in/user.ts';
import { getIdentity } from '../git/commit.ts';
import { GitError } from '../git/git.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getZeroId } from '../git/tree.ts';

/** A ref to move, if it still points to `from`. */
export interface RefChange {
  readonly ref: string;
  /** Undefined for a ref that must not exist yet. */
  readonly from: string | undefined;
  /** Undefined removes the ref. */
  readonly to: string | undefined;
}

/** The commit to which a ref points after changes that have not been made yet. @param moves by the ref */
export const getMovedRef = async (
  repository: Repository,
  ref: string,
  moves: ReadonlyMap<string, RefChange>,
): Promise<string | undefined> => (moves.has(ref) ? moves.get(ref)!.to : getRef(repository, ref));

/** Another program moved the ref first. Nothing has been changed; read it again. */
export class MovedRefError extends Error {}

/** Another program holds the lock of a ref or of the index. Nothing has been changed. */
export class LockedError extends Error {}

/**
 * Moves refs, all or none. The commit of the transaction is sent through a pipe: if this process crashes before,
 * Git releases its locks by itself.
 * @throws MovedRefError, LockedError
 */
export function moveRefs(
  repository: Repository,
  changes: readonly RefChange[],
  { author, reason }: { readonly author: User; readonly reason: string },
): Promise<void> {
  const zero = getZeroId(repository);
  const args = ['update-ref', '-m', `dateline: ${reason}`, '--stdin'];
  const child = repository.git.start(args, getIdentity(repository, author));
  // Move the ref itself, not the ref that a symbolic ref points to.
  const orders = changes.flatMap(({ ref, from, to }) => [
    'option no-deref',
    to === undefined ? `delete ${ref} ${from ?? zero}` : `update ${ref} ${to} ${from ?? zero}`,
  ]);
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.endsWith('prepare: ok\n')) child.stdin.end('commit\n');
    });
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && said.endsWith('commit: ok\n')) resolve();
      else reject(toMoveError(args, code, complaint));
    });
    child.stdin.write(['start', ...orders, 'prepare', ''].join('\n'));
  });
}

function toMoveError(args: string[], code: number | null, complaint: string): Error {
  if (/\.lock': File exists/.test(complaint)) return new LockedError(complaint.trim());
  if (/ but expected |reference already exists|unable to resolve reference/.test(complaint))
    return new MovedRefError(complaint.trim());
  return new GitError(args, code ?? undefined, complaint);
}
