import { getDraftHeads } from './drafts.ts';
import { getDraftChanges } from '../git/file-changes.ts';
import type { Repository } from '../git/repository.ts';
import { toContentPath } from '../git/tree.ts';
import { isContentPath } from '../entries/content-path.ts';
import { findInSource, type Link, type Target } from '../entries/entry-links.ts';

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
  for (const head of await getDraftHeads(repository)) {
    for (const change of await getDraftChanges(repository, main, head)) {
      const changed = toContentPath(repository, change.path);
      if (!change.to || !changed || changed === target.path || !isContentPath(changed)) continue;
      const source = (await repository.objects.read(change.to))?.bytes.toString() ?? '';
      links.push(...(await findInSource(changed, source, target)));
    }
  }
  return links;
}
