import type { RefChange } from '../store/refs/ref-transaction.ts';
import type { Repository } from '../store/git/repository.ts';
import type { HistoryRewrite } from './history-rewrite.ts';
import type { PurgePlan } from './purge-plan.ts';
import { hasWord, removeFromName } from './removed-words.ts';

/** Maps all refs to the objects that replace the ones they point to. */
export async function toRefChanges(
  repository: Repository,
  rewrite: HistoryRewrite,
  { drafts, blobs, words }: PurgePlan,
): Promise<RefChange[]> {
  const format = '--format=%(objectname) %(refname) %(symref)';
  const answer = await repository.git.getText(['for-each-ref', format]);
  const changes: RefChange[] = [];
  for (const line of answer.split('\n').filter((one) => one !== '')) {
    const [from = '', ref = '', target = ''] = line.split(' ');
    // A symbolic ref moves with its target.
    if (target !== '') continue;
    const isGone = isDraftOf(ref, drafts) || (await isNaming(repository, ref, words));
    const to = isGone ? undefined : await rewrite.rewriteTarget(from, blobs);
    const isKept = ref === repository.branchRef || isOwnName(ref);
    const name = isKept ? ref : removeFromName(ref, words);
    if (name === ref) {
      if (to !== from) changes.push({ ref, from, to });
      continue;
    }
    changes.push({ ref, from, to: undefined });
    if (to !== undefined) changes.push({ ref: `${name}-${to.slice(0, 8)}`, from: undefined, to });
  }
  return changes;
}

/**
 * Whether a ref has Git notes of which one names what is removed. They are about commits by their ids, so those about commits
 * that are written again apply to nothing.
 */
async function isNaming(
  { git, objects }: Repository,
  ref: string,
  words: readonly string[],
): Promise<boolean> {
  if (!ref.startsWith('refs/notes/')) return false;
  const reached = await git.getText(['rev-list', '--objects', '--no-object-names', ref]);
  for (const id of reached.split('\n')) {
    const object = await objects.find(id);
    if (object?.type === 'blob' && hasWord(object.bytes.toString(), words)) return true;
  }
  return false;
}

/** Whether a ref is a draft of what is removed, current or discarded: it contains nothing else. */
const isDraftOf = (ref: string, drafts: ReadonlySet<string>) =>
  [...drafts].some((draft) => `${ref}/`.includes(`/${draft}/`));

/** Refs that the store finds by name: their names contain those of other entries and must stay. */
const isOwnName = (ref: string) => /^refs\/(heads\/cms|remotes\/[^/]+\/cms|dateline)\//.test(ref);
