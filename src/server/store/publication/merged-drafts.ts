import type { User } from '../../sign-in/user.ts';
import type { ContentPath } from '../entries/content-path.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { writeCommit } from '../git/commit.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath, writeTree, type TreeFile } from '../git/tree.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import { toEntryId } from '../../../model/location.ts';
import { alignTranslations, writeAlignedDraft } from './aligned-translations.ts';
import { demandNoConflict, mergeBranches } from './branch-merge.ts';
import type { SourceData } from '../entries/edited-entry.ts';
import { writeEnd } from './withdraw.ts';
import { findRenamingDrafts } from './person-drafts.ts';
import { setDates } from './publication-dates.ts';
import { addRedirects } from './added-aliases.ts';

interface WantedMerge extends DraftHead {
  readonly main: string;
  /** Whether the drafts win the conflicts of a file. */
  readonly wins: (path: string) => boolean;
  readonly author: User;
  /** Drafts of other entries that are published with it. */
  readonly companions?: readonly DraftHead[];
  /** Given if only what takes the text off the site is published, and the draft stays: the merged entry. */
  readonly ending?: SourceData;
}

export type MergedDrafts = Awaited<ReturnType<typeof mergeDrafts>>;

/** Merges a draft, and those that have to be published with it, with the published branch: into one commit. */
export async function mergeDrafts(
  repository: Repository,
  { draft, head, main, wins, author, companions = [], ending }: WantedMerge,
) {
  const others = ending
    ? []
    : [...(await findRenamingDrafts(repository, main, draft)), ...companions];
  const drafts = [{ draft, head }, ...others];
  const changes = new Map<string, TreeFile | undefined>();
  const moves = new Map<string, RefChange>();
  const steps = [];
  for (const one of drafts) {
    const base = await getMergeBase(repository, main, one.head);
    const step = await mergeBranches(repository, { ...one, main, base, wins }, changes);
    for (const [path, file] of step.changes) changes.set(path, file);
    moves.set(one.draft.ref, { ref: one.draft.ref, from: one.head, to: undefined });
    steps.push(step);
  }
  demandNoConflict(
    main,
    steps.flatMap(({ conflicts }) => conflicts),
  );
  const [first] = steps;
  const entryPath = toTreePath(repository, draft.path.path);
  if (ending) {
    changes.clear();
    changes.set(entryPath, await writeEnd(repository, main, draft.path, ending));
  }
  const touched = [...changes.keys()];
  await setDates(repository, main, changes, 'published');
  await addRedirects(repository, main, changes);
  const alignment = await alignTranslations(repository, main, changes, moves);
  // A translation may have got another time of its event.
  for (const which of ['published', 'new'] as const)
    await setDates(repository, main, changes, which);
  const tree = await writeTree(repository, main, changes);
  const names = drafts.map(({ draft: { collection, slug } }) => `${collection}/${slug}`);
  const version = await writeCommit(repository, {
    tree,
    parents: [main, ...(ending ? [] : drafts.map((one) => one.head))],
    author,
    message: `Publish ${names.join(', ')}`,
    trailers: { Dateline: 'publish' },
  });
  const kept = ending ? await getTreeFile(repository, head, entryPath) : undefined;
  for (const one of [...alignment.drafts, ...(kept ? [{ draft, head, file: kept }] : [])])
    moves.set(one.draft.ref, await writeAlignedDraft(repository, one, version, author));
  return {
    main,
    version,
    refs: [{ ref: repository.branchRef, from: main, to: version }, ...moves.values()],
    moves,
    tree,
    /** What the draft itself changes, what each that is published with it changes, and all of it; by path in the repository. */
    own: [...first!.changes.keys()],
    sent: steps.flatMap((step) => [...step.changes.keys()]),
    touched,
    merged: steps.find(({ merged }) => merged)?.merged,
    renamed: new Map(steps.flatMap(({ renamed }) => [...renamed])),
    /** What it changes in other languages of an entry. */
    getAligned: ({ location }: ContentPath) =>
      (location && alignment.aligned.get(toEntryId(location))) ?? [],
    others,
  };
}
