import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/sessions.ts';
import { demandValid, type Candidate } from './candidate.ts';
import { writeCommit } from '../git/commit.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { getDraftHead } from '../drafts/drafts.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLastChange, getMergeBase, getRef, type Change } from '../git/history.ts';
import { mergeBranches } from './branch-merge.ts';
import { setDates } from './publication-dates.ts';
import { addRedirects, type Redirect } from './redirects.ts';
import { findFormerNames } from './former-names.ts';
import {
  alignTranslations,
  writeAlignedDraft,
  type AlignedTranslation,
} from './aligned-translations.ts';
import { demandUpdatable, retryMoved, updateRefs } from '../refs/ref-update.ts';
import { findChangedVisibility, type ChangedVisibility } from './changed-visibility.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { writeTree } from '../git/tree.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';

/** Result of a publication. */
export interface PublishedEntry {
  /** The commit of the published branch. */
  readonly version: string;
  /** Whose changes to the published entry were merged with the draft's. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** Public addresses that changed; the old ones redirect to the new. */
  readonly redirects?: readonly Redirect[];
  /** New paths of media whose names were taken meanwhile, by the old paths. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/**
 * Publishes a draft: merges it with the published branch, dates what has no date, checks the resulting newsroom, and moves
 * both branches at once.
 * @throws StoreError `content` with the problems; `conflict` when someone else was faster, with `version` if
 *   the draft moved, or with the `fields` that both changed
 */
export async function publishDraft(
  repository: Repository,
  candidate: Candidate,
  params: ActionParams['publishUnpublishedEntry'],
  author: User,
): Promise<PublishedEntry> {
  const { collection, slug, version: shown } = params;
  const draft = parseDraft(collection, slug);
  const asked = shown ?? (await getDraftHead(repository, draft));
  return retryMoved(async () => {
    const plan = await planPublication(repository, candidate, { ...params, draft, asked });
    const { main, head, tree, merged, renamed, redirects, drafts } = plan;
    const version = await writeCommit(repository, {
      tree,
      parents: [main, head],
      author,
      message: `Publish ${collection}/${slug}`,
      trailers: { Dateline: 'publish' },
    });
    const refs = toRefs(repository, draft, { main, head, to: version });
    for (const one of drafts) refs.push(await writeAlignedDraft(repository, one, author));
    await updateRefs(repository, refs, { author, reason: 'publish' });
    return {
      version,
      ...(merged && { merged: { by: merged.by, at: merged.at } }),
      ...(redirects.length > 0 && { redirects }),
      ...(renamed.size > 0 && { renamed: Object.fromEntries(renamed) }),
    };
  });
}

/** What staff should know before they confirm a publication. */
export interface CheckedPublication {
  /** What it also changes in other languages. */
  readonly aligned: readonly AlignedTranslation[];
  /** Where it leaves a name that a person with a pseudonym had before. */
  readonly formerNames: readonly SourceProblem[];
  /** Translations that it shows or hides, because a consent counts in all languages, or that do not appear with it. */
  readonly visibility?: readonly ChangedVisibility[];
}

/**
 * Checks whether a draft could be published, before staff are asked to confirm. A conflict with
 * the published entry passes, since staff may decide for the draft.
 * @throws StoreError as `publishDraft` would, except for conflicts
 */
export async function checkPublication(
  repository: Repository,
  candidate: Candidate,
  { collection, slug, version }: ActionParams['checkPublication'],
): Promise<CheckedPublication> {
  const draft = parseDraft(collection, slug);
  const asked = version ?? (await getDraftHead(repository, draft));
  const wanted = { draft, asked, resolve: 'draft' } as const;
  const plan = await planPublication(repository, candidate, wanted);
  const { main, head, tree, own, aligned } = plan;
  await demandUpdatable(repository, toRefs(repository, draft, { main, head, to: tree }));
  const formerNames = await findFormerNames(repository, plan, draft.path);
  const visibility = await findChangedVisibility(repository, main, tree, own);
  return { aligned, formerNames, ...(visibility.length > 0 && { visibility }) };
}

interface AskedPublication {
  readonly draft: DraftName;
  /** The commit of the draft as the person who publishes it saw it. */
  readonly asked: string;
  readonly resolve?: 'draft' | undefined;
  readonly over?: string | undefined;
}

/** Merges and checks a draft without moving a branch. @throws StoreError as `publishDraft` */
async function planPublication(
  repository: Repository,
  candidate: Candidate,
  { draft, asked, resolve: wanted, over }: AskedPublication,
) {
  const [main, head] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
  if (head !== asked) throw await toMovedError(repository, draft, head);
  const base = await getMergeBase(repository, main, head);
  const resolve = over === undefined || over === main ? wanted : undefined;
  const branches = { draft, main, head, base, resolve };
  const { changes, merged, renamed } = await mergeBranches(repository, branches);
  await setDates(repository, main, changes);
  const redirects = await addRedirects(repository, main, changes);
  const own = [...changes.keys()];
  const { aligned, drafts } = await alignTranslations(repository, main, changes);
  const tree = await writeTree(repository, main, changes);
  await demandValid(repository, candidate, main, tree, own);
  return { main, head, base, tree, own, merged, renamed, redirects, aligned, drafts };
}

/** Moves the published branch, and deletes the draft's. */
const toRefs = (
  { branchRef }: Repository,
  { ref }: DraftName,
  { main, head, to }: { readonly main: string; readonly head: string; readonly to: string },
): RefChange[] => [
  { ref: branchRef, from: main, to },
  { ref, from: head, to: undefined },
];

async function toMovedError(
  repository: Repository,
  draft: DraftName,
  head: string | undefined,
): Promise<Error> {
  // Not who only changed its status.
  const change = head && (await getLastChange(repository, head, '.'));
  if (!change)
    return new StoreError('not-found', `The draft of ${draft.slug} was published or discarded.`);
  const { by, at } = change;
  return new StoreError(
    'conflict',
    `${by.name} has changed this draft since it was opened (${at}). Read it again, then publish.`,
    { by, at, version: head },
  );
}
