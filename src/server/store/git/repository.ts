import type { LimitFunction } from 'p-limit';
import type { User } from '../../sign-in/sessions.ts';
import type { Git } from './git.ts';
import type { ObjectReader } from './object-reader.ts';

/** The repository that holds a content folder. */
export interface Repository {
  readonly git: Git;
  readonly objects: ObjectReader;
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Absolute path of the Git folder of this work tree. */
  readonly gitDir: string;
  /** Absolute path of the Git folder that all work trees share. */
  readonly commonDir: string;
  /** The store's own files: journal, temporary folders. */
  readonly storeDir: string;
  /** Path of the content folder in the repository, with a closing slash; empty at its top. */
  readonly prefix: string;
  /** The checked-out branch when the store was opened: what is published. */
  readonly branch: string;
  readonly branchRef: string;
  /** The id of an empty tree, which depends on the repository's hash. */
  readonly emptyTree: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
  /** Moves of refs in this process: each waits until working files have followed the one before. */
  readonly moveInTurn: LimitFunction;
}

/** The person that Git's settings name; undefined where they name none. */
export async function getSuggestedUser({ git }: Repository): Promise<User | undefined> {
  const [name, email] = await Promise.all([
    git.getTextIfAny(['config', '--get', 'user.name']),
    git.getTextIfAny(['config', '--get', 'user.email']),
  ]);
  return name && email ? { name, email } : undefined;
}
