import { randomUUID } from 'node:crypto';
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
  const conflicting = (await listRefs(repository)).filter((found) =>
    wanted.some((ref) => isInTheWay(found, ref)),
  );
  for (const { ref, id } of conflicting) {
    const to = `${aside}/${randomUUID()}/${ref.slice('refs/'.length)}`;
    // One at a time: Git can't create a ref below one that is deleted in the same transaction.
    await moveRefs(repository, [{ ref: to, from: undefined, to: id }], move);
    await moveRefs(repository, [{ ref, from: id, to: undefined }], move);
    console.warn(`${ref} conflicted with the names of drafts. It was renamed to ${to}.`);
  }
  return conflicting.map(({ ref }) => ref);
}

interface FoundRef {
  readonly ref: string;
  readonly id: string;
  readonly type: string;
}

const isInTheWay = ({ ref, type }: FoundRef, wanted: string) =>
  ref === wanted ? type !== 'commit' : ref.startsWith(`${wanted}/`) || wanted.startsWith(`${ref}/`);

/** All refs below the prefixes that the store uses, and refs with exactly these names. */
async function listRefs({ git }: Repository): Promise<FoundRef[]> {
  const format = '--format=%(refname) %(objectname) %(objecttype)';
  const answer = await git.getText(['for-each-ref', format, 'refs/heads/cms', 'refs/dateline']);
  return answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [ref = '', id = '', type = ''] = line.split(' ');
      return { ref, id, type };
    });
}
