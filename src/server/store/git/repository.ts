import type { LimitFunction } from 'p-limit';
import type { User } from '../../sign-in/user.ts';
import type { Git } from './git.ts';
import type { ObjectReader } from './object-reader.ts';
import type { ObjectWriter } from './object-writer.ts';

/** Resolves after so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

/** The repository that holds a content folder. */
export interface Repository {
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly writer: ObjectWriter;
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Absolute path of the Git folder of this work tree. */
  readonly gitDir: string;
  /** Absolute path of the Git folder that all work trees share. */
  readonly commonDir: string;
  /** Folder of the store's own files: journal, temporary folders. */
  readonly storeDir: string;
  /** Path of the content folder in the repository, with a trailing slash; empty at its top. */
  readonly prefix: string;
  /** The published branch: the one that was checked out when the store was opened. */
  readonly branch: string;
  readonly branchRef: string;
  /** The id of an empty tree, which depends on the repository's hash algorithm. */
  readonly emptyTree: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
  /** Waits so many milliseconds, for a lock that another program holds. */
  readonly wait: Wait;
  /** Queue of ref updates in this process: each waits until the previous one has updated the working files. */
  readonly moveInTurn: LimitFunction;
}

/** Ends the processes that read and write objects, once they are done. Calling it twice is harmless. */
export async function closeRepository({
  objects,
  writer,
}: Pick<Repository, 'objects' | 'writer'>): Promise<void> {
  objects.close();
  await writer.close();
}

/** The user in Git's settings; undefined if there is none. */
export async function getSuggestedUser({
  git,
}: Pick<Repository, 'git'>): Promise<User | undefined> {
  const [name, email] = await Promise.all([
    git.getTextIfAny(['config', '--get', 'user.name']),
    git.getTextIfAny(['config', '--get', 'user.email']),
  ]);
  return name && email ? { name, email } : undefined;
}
