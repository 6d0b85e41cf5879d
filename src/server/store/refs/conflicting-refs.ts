import { randomUUID } from 'node:crypto';
import { listRefs, type Head } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { moveRefs, type RefChange } from './ref-transaction.ts';
import type { RefMove } from './ref-update.ts';

/** Where conflicting refs are moved. Nothing else is stored there, so that there is no conflict. */
const aside = 'refs/dateline-aside';

/**
 * Moves refs aside that conflict with new ones. Somebody may have pushed a branch `cms/releases-en`, where drafts
 * need a folder, or one below the name of a draft; a ref may also point to something other than a commit. Such
 * refs are renamed, so nothing is lost.
 * @returns their former names
 */
export async function moveConflictingRefsAside(
  repository: Repository,
  changes: readonly RefChange[],
  move: RefMove,
): Promise<string[]> {
  const wanted = changes.filter(({ from }) => from === undefined).map(({ ref }) => ref);
  const conflicting: Head[] = [];
  for (const prefix of ['refs/heads/cms', 'refs/dateline'])
    for (const found of await listRefs(repository, prefix))
      for (const ref of wanted)
        if (await isInTheWay(repository, found, ref)) conflicting.push(found);
  for (const { ref, commit: id } of conflicting) {
    const to = `${aside}/${randomUUID()}/${ref.slice('refs/'.length)}`;
    // One at a time: Git can't create a ref below one that is deleted in the same transaction.
    await moveRefs(repository, [{ ref: to, from: undefined, to: id }], move);
    await moveRefs(repository, [{ ref, from: id, to: undefined }], move);
    console.warn(`${ref} conflicted with the names of drafts. It was renamed to ${to}.`);
  }
  return conflicting.map(({ ref }) => ref);
}

/** What is damaged is a commit, as far as anybody knows. */
async function isInTheWay({ objects }: Repository, { ref, commit }: Head, wanted: string) {
  if (ref !== wanted) return ref.startsWith(`${wanted}/`) || wanted.startsWith(`${ref}/`);
  return ((await objects.find(commit))?.type ?? 'commit') !== 'commit';
}
