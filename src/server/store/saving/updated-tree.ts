import { getFileChanges } from '../git/file-changes.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import {
  getTreeFile,
  plainMode,
  toTreePath,
  writeBlob,
  writeTree,
  type TreeFile,
} from '../git/tree.ts';
import { mergeFiles, readSources, type SourceIds } from './entry-merge.ts';

/** A draft, and its entry as it is to be. */
interface Updated {
  /** The commit of the draft. */
  readonly head: string;
  /** Path of the entry: `content/…`. */
  readonly path: string;
  /** Blob id. */
  readonly id: string;
}

/**
 * The tree of a draft with all that is published, as if it had been begun now. With the published commit among its parents,
 * what changes in the draft from then on is a change of its own: without it, taking back what a publication has brought
 * into the draft, such as a withdrawal, would seem to be no change at all.
 * @param main the published commit
 * @returns undefined if both changed the same
 */
export async function writeUpdatedTree(
  repository: Repository,
  main: string,
  { head, path, id }: Updated,
): Promise<string | undefined> {
  const base = await getMergeBase(repository, main, head);
  if (base === undefined) return undefined;
  const entryPath = toTreePath(repository, path);
  const changes = new Map<string, TreeFile | undefined>();
  for (const change of await getFileChanges(repository, base, head)) {
    if (change.path === entryPath) continue;
    const { from, to } = change;
    const current = await getTreeFile(repository, main, change.path);
    if (current?.id === to) continue;
    if (current?.id !== from) return undefined;
    changes.set(change.path, to === undefined ? undefined : { id: to, mode: plainMode });
  }
  const [common, ours] = await Promise.all(
    [base, main].map((commit) => getTreeFile(repository, commit, entryPath)),
  );
  const merged = await mergeEntry(repository, path, {
    base: common?.id,
    ours: ours?.id,
    theirs: id,
  });
  if (merged === undefined) return undefined;
  changes.set(entryPath, { id: merged, mode: plainMode });
  return writeTree(repository, main, changes);
}

/** @returns the blob id of the merged entry; undefined if both sides changed the same, or one cannot be read */
async function mergeEntry(
  repository: Repository,
  path: string,
  ids: SourceIds,
): Promise<string | undefined> {
  if (ids.ours === ids.base) return ids.theirs;
  const sources = await readSources(repository, ids);
  const merged = sources && mergeFiles(path, sources);
  return merged === undefined ? undefined : writeBlob(repository, merged);
}
