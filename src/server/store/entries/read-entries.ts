import { join } from 'node:path';
import type { ActionParams } from '../../store-api/protocol.ts';
import { parseContentPath } from './content-path.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';
import { getSource } from './entry-revision.ts';

/** An entry in a list, without its body. */
export interface ListedEntry {
  readonly data: string;
  /** True if a body was left out. */
  readonly partial: boolean;
  /** The commit that was read. */
  readonly version: string;
  readonly file: { readonly path: string; readonly id: string };
  /** Given of a translation in a list that is older than its original. */
  readonly isOutdated?: true;
}

/** The published branch's commit. */
export async function getHead(repository: Repository): Promise<string> {
  const { branch, branchRef, gitDir } = repository;
  const head = await getRef(repository, branchRef);
  if (head !== undefined) return head;
  throw toRepositoryError(
    `The branch ${branch} is gone. Restore it: git branch ${branch} <commit>. The last lines of ${join(gitDir, 'logs/HEAD')} name its last commits.`,
  );
}

/** Reads published entries with their bodies; those that do not exist are left out. */
export async function getEntries(
  repository: Repository,
  { files }: ActionParams['entriesByFiles'],
): Promise<ListedEntry[]> {
  const version = await getHead(repository);
  const found: ListedEntry[] = [];
  // One at a time: people who open an entry meanwhile need not wait for all of them.
  for (const { path } of files) {
    parseContentPath(path);
    const stored = await getSource(repository, version, path);
    if (stored)
      found.push({ data: stored.source, partial: false, version, file: { path, id: stored.id } });
  }
  return found;
}

/** Reads an entry for a list: of Markdown, only the fields. */
export async function readListed(
  { objects }: Repository,
  version: string,
  { path, id }: { readonly path: string; readonly id: string },
): Promise<ListedEntry> {
  const { bytes } = await objects.read(id, path);
  return { ...toFields(bytes, path), version, file: { path, id } };
}

/** The source up to the end of its front matter. */
function toFields(bytes: Buffer, path: string): Pick<ListedEntry, 'data' | 'partial'> {
  if (path.endsWith('.yml') || bytes.toString('utf8', 0, 3) !== '---')
    return { data: bytes.toString(), partial: false };
  const close = bytes.indexOf('\n---', 3);
  if (close === -1) return { data: bytes.toString(), partial: false };
  const end = bytes.indexOf('\n', close + 1);
  const size = end === -1 ? bytes.length : end + 1;
  return { data: bytes.toString('utf8', 0, size), partial: size < bytes.length };
}
