import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/user.ts';
import { demandValid, isTakedown, type Candidate } from './candidate.ts';
import { dateline } from '../git/commit.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { readTrailers } from '../drafts/draft-trailers.ts';
import { getDraftHead } from '../drafts/drafts.ts';
import { demandSeen, type DraftHead } from '../drafts/seen-drafts.ts';
import { getHead } from '../entries/read-entries.ts';
import type { Change } from '../git/history.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { getOtherPaths } from '../entries/entry-address.ts';
import { findSameHeadline, type SameHeadline } from '../entries/same-headline.ts';
import { findFormerNames, type FormerName } from './former-names.ts';
import { findHiddenNames } from './hidden-names.ts';
import { findLeftElsewhere, type LeftElsewhere } from './left-elsewhere.ts';
import { findCompanions } from './draft-references.ts';
import { mergeDrafts, type MergedDrafts } from './merged-drafts.ts';
import { readData } from '../entries/edited-entry.ts';
import type { AlignedTranslation } from './aligned-translations.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import type { EntryName } from '../../../model/entry-name.ts';
import type { Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { isSeenLess } from '../../../publishing/visibility/state-changes.ts';
import { demandUpdatable, retryMoved, updateRefs } from '../refs/ref-update.ts';
import { findWithdrawn, type WithdrawnTranslation } from './withdraw.ts';
import { findChangedVisibility, type ChangedVisibility } from './changed-visibility.ts';
import type { Repository } from '../git/repository.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** Result of a publication. */
export interface PublishedEntry {
  /** The commit of the published branch. */
  readonly version: string;
  /** Whose changes to the published entry were merged with the draft's. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** New paths of media whose names were taken meanwhile, by the old paths. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** The drafts that were published with it. */
  readonly together?: readonly EntryName[];
  /** Why only what takes the text off the site was published, and the rest stays a draft. */
  readonly kept?: readonly SourceProblem[];
}

/**
 * Publishes a draft: merges it with the published branch, dates what has no date, checks the resulting newsroom, and moves
 * both branches at once.
 * @throws StoreError `content` with the problems; `set-aside` for a conflict draft; `conflict` when someone else was faster, with `version` if
 *   the draft moved, or with the `conflicts` of what both changed; `outdated` when a translation is not as it was when staff agreed
 */
export async function publishDraft(
  repository: Repository,
  candidate: Candidate,
  params: ActionParams['publishUnpublishedEntry'],
  author: User,
): Promise<PublishedEntry> {
  const { collection, slug, together: agreed = [] } = params;
  const draft = parseDraft(collection, slug);
  const seen = params.seen ?? (await getDraftHead(repository, draft));
  return retryMoved(async () => {
    const wanted = { ...params, draft, seen, together: agreed, author };
    const plan = await planPublication(repository, candidate, wanted);
    const { version, refs, merged, renamed, together } = plan;
    await updateRefs(repository, refs, { author, reason: 'publish', isTakedown: plan.isTakedown });
    return {
      version,
      ...(merged && { merged: { by: merged.by, at: merged.at } }),
      ...(renamed.size > 0 && { renamed: Object.fromEntries(renamed) }),
      ...(together.length > 0 && {
        together: together.map(({ collection, slug: name }) => ({ collection, slug: name })),
      }),
      ...(plan.kept && { kept: plan.kept }),
    };
  });
}

/** A draft that is published with another, with its commit. */
interface SeenDraft extends EntryName {
  readonly version: string;
}

/** The draft of another entry, without which the publication would not be right. */
interface Companion extends SeenDraft {
  readonly title: string;
  /** What decides whether readers see it then. */
  readonly visibility: Publishable;
  /** What its publication changes in its other languages. */
  readonly aligned: readonly AlignedTranslation[];
}

/** What staff should know before they confirm a publication. */
export interface CheckedPublication extends LeftElsewhere {
  /** The published commit with which this is so. */
  readonly checked: string;
  /** What it also changes in other languages. */
  readonly aligned: readonly AlignedTranslation[];
  /** Where it leaves a name beside the pseudonym that takes its place. */
  readonly formerNames: readonly FormerName[];
  /** Drafts of translations that it also publishes, so that none shows a name that another hides. */
  readonly together?: readonly SeenDraft[];
  /** Drafts of other entries that it also publishes, since one leads to the other. */
  readonly companions?: readonly Companion[];
  /** Translations that it shows or hides, because a consent counts in all languages, or that do not appear with it. */
  readonly visibility?: readonly ChangedVisibility[];
  /** The text and translations of it that are withdrawn: it brings back what they said. */
  readonly withdrawn?: readonly WithdrawnTranslation[];
  /** Other texts with the headline that it gives the text. */
  readonly sameHeadline?: readonly SameHeadline[];
  /** Why it publishes only what takes the text off the site: the rest can't be published yet. */
  readonly kept?: readonly SourceProblem[];
}

/**
 * Checks whether a draft could be published, before staff are asked to confirm. A conflict with
 * the published entry passes, since staff may decide for the draft.
 * @throws StoreError as `publishDraft` would, except for conflicts
 */
export async function checkPublication(
  repository: Repository,
  index: EntryIndex,
  candidate: Candidate,
  { collection, slug, seen }: ActionParams['checkPublication'],
): Promise<CheckedPublication> {
  const draft = parseDraft(collection, slug);
  const wanted = { draft, seen, resolve: 'all', author: dateline } as const;
  const plan = await planPublication(repository, candidate, wanted);
  const { main, tree, own, together } = plan;
  if (!plan.isTakedown) await demandUpdatable(repository, plan.refs);
  const elsewhere = { index, siteUrl: candidate.siteUrl };
  const formerNames: FormerName[] = [];
  const withdrawn: WithdrawnTranslation[] = [];
  for (const { path } of [draft, ...plan.companions.map((one) => one.draft)]) {
    formerNames.push(...(await findFormerNames(repository, plan, path, elsewhere)));
    withdrawn.push(...(await findWithdrawn(repository, main, tree, path)));
  }
  // Readers do not see what is taken off the site.
  if (!plan.isTakedown) formerNames.push(...(await findHiddenNames(repository, index, plan)));
  const visibility = await findChangedVisibility(repository, main, tree, own);
  const left = await findLeftElsewhere(repository, plan, draft.path, elsewhere);
  const companions = await Promise.all(
    plan.companions.map((one) => describeCompanion(repository, plan, one)),
  );
  const { data } = (await readData(repository, tree, draft.path)) ?? {};
  const sameHeadline = await findSameHeadline(repository, index, draft.path, data);
  return {
    checked: main,
    aligned: plan.getAligned(draft.path),
    formerNames,
    ...(together.length > 0 && { together }),
    ...(companions.length > 0 && { companions }),
    ...(visibility.length > 0 && { visibility }),
    ...(withdrawn.length > 0 && { withdrawn }),
    ...left,
    ...(sameHeadline.length > 0 && { sameHeadline }),
    ...(plan.kept && { kept: plan.kept }),
  };
}

async function describeCompanion(
  repository: Repository,
  { tree, getAligned }: Pick<MergedDrafts, 'tree' | 'getAligned'>,
  { draft, head }: DraftHead,
): Promise<Companion> {
  const { collection, slug, path } = draft;
  const { data = {} } = (await readData(repository, tree, path)) ?? {};
  return {
    ...{ collection, slug, version: head },
    title: getTitle(data),
    visibility: toPublishable(data),
    aligned: getAligned(path),
  };
}

interface AskedPublication {
  readonly draft: DraftName;
  /** The commit of the draft that the person who publishes it saw. */
  readonly seen?: string | undefined;
  /** The other drafts that they agreed to publish; undefined before they are asked. */
  readonly together?: readonly SeenDraft[];
  readonly resolve?: readonly string[] | 'all' | undefined;
  readonly over?: string | undefined;
  readonly checked?: string | undefined;
  readonly author: User;
}

/**
 * Merges and checks a draft, and those that have to be published with it, without moving a branch. A draft that takes its
 * text off the site, now or at a moment to come, is never refused for what else it says: then only that is published.
 * @throws StoreError as `publishDraft`
 */
async function planPublication(
  repository: Repository,
  candidate: Candidate,
  { draft, seen, together: agreed, resolve = [], over, checked, author }: AskedPublication,
) {
  const [main, head] = await Promise.all([getHead(repository), getDraftHead(repository, draft)]);
  if (seen) await demandSeen(repository, { draft, head }, seen);
  await demandAlone(repository, main, head);
  if (checked !== undefined && checked !== main)
    await demandSameTranslations(repository, draft, checked, main);
  const isShown = over === undefined || over === main;
  const wins = (path: string) => resolve === 'all' || (isShown && resolve.includes(path));
  const merge = { draft, head, main, wins, author };
  const whole = await mergeDrafts(repository, merge);
  const check = async (merged: MergedDrafts) => {
    await demandValid(repository, candidate, main, merged.tree, merged.touched);
    return merged;
  };
  let companions: readonly DraftHead[] = [];
  let kept: readonly SourceProblem[] | undefined;
  const addCompanions = async (merged: MergedDrafts, error: unknown): Promise<MergedDrafts> => {
    const drafts = [{ draft, head }, ...merged.others];
    const more = await findCompanions(repository, main, toProblems(error), drafts);
    if (more.length === 0) throw error;
    companions = [...companions, ...more];
    const next = await mergeDrafts(repository, { ...merge, companions }).catch(() => {
      // A companion conflicts with what is published: that is asked when somebody publishes it.
      throw error;
    });
    return check(next).catch((left: unknown) => addCompanions(next, left));
  };
  const plan = await check(whole)
    .catch((error: unknown) => addCompanions(whole, error))
    .catch(async (error: unknown) => {
      kept = toProblems(error);
      companions = [];
      const [former, ending] = await Promise.all(
        [main, whole.tree].map((treeish) => readData(repository, treeish, draft.path)),
      );
      if (!former || !ending) throw error;
      const [before, after] = [former, ending].map(({ data }) => toPublishable(data));
      if (!isSeenLess(before!, after!, repository.getNow())) throw error;
      return check(await mergeDrafts(repository, { ...merge, ending }));
    });
  if (agreed) await demandAgreed(repository, plan.others, agreed);
  const together = plan.others.map((other) => ({
    collection: other.draft.collection,
    slug: other.draft.slug,
    version: other.head,
  }));
  return {
    ...plan,
    kept,
    together,
    companions,
    isTakedown: await isTakedown(repository, main, plan.tree, plan.touched),
  };
}

/** The problems of content that an error reports. @throws any other error */
function toProblems(error: unknown): readonly SourceProblem[] {
  if (error instanceof StoreError && error.code === 'content')
    return error.details!['problems'] as readonly SourceProblem[];
  throw error;
}

/**
 * Demands that a draft does not keep another wording of an entry that is there. Published as a second entry, it would show
 * what the withdrawal or the revoked consent of the first one hides.
 */
async function demandAlone(repository: Repository, main: string, head: string): Promise<void> {
  const { keptFor } = await readTrailers(repository, main, head);
  if (!keptFor) return;
  const { collection, slug } = keptFor;
  throw new StoreError(
    'set-aside',
    'This draft was set aside of another one, beside which it can’t be published. Take over there what you want, then discard it.',
    { keptFor: { collection, slug } },
  );
}

/**
 * Demands that the published translations are those that staff know of: one may have been withdrawn since, and nothing
 * of it may come back without a question.
 */
async function demandSameTranslations(
  repository: Repository,
  draft: DraftName,
  checked: string,
  main: string,
): Promise<void> {
  for (const { path } of await getOtherPaths(repository, main, draft.path)) {
    const [before, now] = await Promise.all(
      [checked, main].map((commit) =>
        getTreeFile(repository, commit, toTreePath(repository, path)),
      ),
    );
    if (before?.id !== now?.id)
      throw new StoreError('outdated', 'A translation was published or withdrawn meanwhile.');
  }
}

/** Demands that the drafts to be published together are those that staff agreed to publish, as they saw them. */
async function demandAgreed(
  repository: Repository,
  others: readonly DraftHead[],
  agreed: readonly SeenDraft[],
): Promise<void> {
  for (const other of others) {
    const isSame = ({ collection, slug }: SeenDraft) =>
      collection === other.draft.collection && slug === other.draft.slug;
    await demandSeen(repository, other, agreed.find(isSame)?.version);
  }
  if (others.length !== agreed.length)
    throw new StoreError('conflict', 'A draft that was to be published too is no longer ready.');
}
