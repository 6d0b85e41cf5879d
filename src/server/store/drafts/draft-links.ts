import { findInSource, type Link, type Target } from '../entries/entry-links.ts';
import { getDraftChanges } from '../git/file-changes.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { listDrafts, parseDraftId } from './drafts.ts';

/**
 * Finds the drafts that refer to an entry or use a media file. What they have published of it does not count.
 * @param main the published commit
 */
export async function findDraftLinks(
  repository: Repository,
  main: string,
  target: Target,
): Promise<Link[]> {
  const links: Link[] = [];
  for (const { path, source } of await readChangedDrafts(repository, main))
    if (path !== target.path) links.push(...(await findInSource(path, source, target)));
  return links;
}

/**
 * Reads the drafts with something unpublished: their paths and sources.
 * @param main the published commit
 */
export async function readChangedDrafts(
  repository: Repository,
  main: string,
): Promise<{ readonly path: string; readonly source: string }[]> {
  const changed: { readonly path: string; readonly source: string }[] = [];
  for (const { ref, path } of (await listDrafts(repository)).map(parseDraftId)) {
    const head = await getRef(repository, ref);
    if (head === undefined) continue;
    const treePath = toTreePath(repository, path.path);
    const changes = await getDraftChanges(repository, main, head);
    const id = changes.find((change) => change.path === treePath)?.to;
    if (id === undefined) continue;
    const source = (await repository.objects.read(id, path.path)).bytes.toString();
    changed.push({ path: path.path, source });
  }
  return changed;
}
