import { checkReplacement } from '../../../media/checks/replacement-check.ts';
import { toPromisedType } from '../../../media/files/file-type.ts';
import type { User } from '../../sign-in/user.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLastChange } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import { getTreeFile, plainMode, toTreePath, writeTree } from '../git/tree.ts';
import { commitMedia } from '../media/commit-media.ts';
import { getFormerFile, getMedia, type MediaEntry } from '../media/media-library.ts';
import { toStoreMediaError } from '../media/store-media-error.ts';
import type { Upload } from '../media/uploads.ts';
import { retryMoved } from '../refs/ref-update.ts';
import { demandValid, type Candidate } from './candidate.ts';

/**
 * Puts another file in the place of a published one: entries that show it go on to do so under the same name. The
 * former file stays in the history.
 * @throws StoreError `not-found` if there is none, `conflict` if it is no longer the one that was seen, `media` if the new one
 *   is of another type
 */
export function replaceMedia(
  repository: Repository,
  candidate: Candidate,
  { requestedPath: path, path: named, id }: Upload,
  { seen, options: { commitMessage } }: Omit<ActionParams['replaceMedia'], 'asset'>,
  author: User,
): Promise<MediaEntry> {
  const problem = checkReplacement(path, toPromisedType(named));
  if (problem) throw toStoreMediaError(path, problem);
  const treePath = toTreePath(repository, path);
  return retryMoved(async () => {
    const head = await getHead(repository);
    await demandNoLink(repository, head, path);
    const former = await getTreeFile(repository, head, treePath);
    if (!former) throw new StoreError('not-found', `There is no file ${path}.`);
    if (former.id === id) return getMedia(repository, path);
    if (seen && former.id !== seen) {
      const { by, at } = (await getLastChange(repository, head, treePath))!;
      const details = { by, at, id: former.id };
      throw new StoreError('conflict', `${by.name} has replaced ${path} (${at}).`, details);
    }
    const tree = await writeTree(repository, head, new Map([[treePath, { id, mode: plainMode }]]));
    await demandValid(repository, candidate, head, tree, [treePath]);
    await commitMedia(repository, { head, tree, author, message: commitMessage });
    return getMedia(repository, path);
  });
}

/**
 * Publishes a deleted or replaced file of the media library again, as it was.
 * @param version a commit of the published branch that has it
 * @param seen the file that has replaced it; without it, there must be none
 * @throws StoreError `not-found` if that commit has none, `exists` or `conflict` if there is another one now
 */
export function restoreMedia(
  repository: Repository,
  candidate: Candidate,
  { path, version, seen }: ActionParams['restoreMedia'],
  author: User,
): Promise<MediaEntry> {
  const treePath = toTreePath(repository, path);
  return retryMoved(async () => {
    const head = await getHead(repository);
    await demandNoLink(repository, head, path);
    const former = await getFormerFile(repository, head, path, version);
    const present = await getTreeFile(repository, head, treePath);
    if (present?.id !== seen)
      throw new StoreError(seen ? 'conflict' : 'exists', `There is another file ${path}.`);
    const tree = await writeTree(repository, head, new Map([[treePath, former]]));
    await demandValid(repository, candidate, head, tree, [treePath]);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await commitMedia(repository, { head, tree, author, message: `Restore ${name}` });
    return getMedia(repository, path);
  });
}
