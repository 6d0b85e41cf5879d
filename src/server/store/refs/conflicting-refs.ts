import { randomUUID } from 'node:crypto';
import type { Repository } from '../git/repository.ts';
import { moveRefs, type RefChange } from './ref-transaction.ts';
import type { RefMove } from './ref-update.ts';

/** Where refs go that stand in the way. Nothing else is kept there, so that nothing stands in the way. */
const aside = 'refs/dateline-aside';

/**
 * Makes room for refs that are to be made. Somebody may have pushed a branch `cms/releases-en`, where drafts
 * need a folder, or one below the name of a draft; a ref may also be something else than a commit. Such
 * refs are moved aside and keep all that they point to.
 * @returns their former names
 */
export async function moveConflictingRefsAside(
  repository: Repository,
  changes: readonly RefChange[],
  move: RefMove,
): Promise<string[]> {
  const wanted = changes.filter(({ from }) => from === undefined).map(({ ref }) => ref);
  const obstacles = (await listRefs(repository)).filter((found) =>
    wanted.some((ref) => isInTheWay(found, ref)),
  );
  for (const { ref, id } of obstacles) {
    const to = `${aside}/${randomUUID()}/${ref.slice('refs/'.length)}`;
    // One after the other: Git makes no ref below one that goes in the same moment.
    await moveRefs(repository, [{ ref: to, from: undefined, to: id }], move);
    await moveRefs(repository, [{ ref, from: id, to: undefined }], move);
    console.warn(`${ref} stood in the way of drafts. It is kept as ${to}.`);
  }
  return obstacles.map(({ ref }) => ref);
}

interface FoundRef {
  readonly ref: string;
  readonly id: string;
  readonly type: string;
}

const isInTheWay = ({ ref, type }: FoundRef, wanted: string) =>
  ref === wanted ? type !== 'commit' : ref.startsWith(`${wanted}/`) || wanted.startsWith(`${ref}/`);

/** All refs in the places where the store makes some, and what is at these places themselves. */
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
