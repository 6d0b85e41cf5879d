import type { User } from '../../sign-in/sessions.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { writeCommit } from '../git/commit.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { writeTree, type TreeFile } from '../git/tree.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import { alignTranslations, writeAlignedDraft } from './aligned-translations.ts';
import { demandNoConflict, mergeBranches } from './branch-merge.ts';
import { findRenamingDrafts } from './person-drafts.ts';
import { setDates } from './publication-dates.ts';
import { addRedirects } from './redirects.ts';

interface WantedMerge extends DraftHead {
  readonly main: string;
  /** Whether the drafts win the conflicts of a file. */
  readonly wins: (path: string) => boolean;
  readonly author: User;
}

/** Merges a draft, and those that have to be published with it, with the published branch: into one commit. */
export async function mergeDrafts(
  repository: Repository,
  { draft, head, main, wins, author }: WantedMerge,
) {
  const others = await findRenamingDrafts(repository, main, draft);
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
  const touched = [...changes.keys()];
  await setDates(repository, main, changes, 'published');
  await addRedirects(repository, main, changes);
  const alignment = await alignTranslations(repository, main, changes, moves);
  await setDates(repository, main, changes, 'new');
  const tree = await writeTree(repository, main, changes);
  const names = drafts.map(({ draft: { collection, slug } }) => `${collection}/${slug}`);
  const version = await writeCommit(repository, {
    tree,
    parents: [main, ...drafts.map((one) => one.head)],
    author,
    message: `Publish ${names.join(', ')}`,
    trailers: { Dateline: 'publish' },
  });
  for (const one of alignment.drafts)
    moves.set(one.draft.ref, await writeAlignedDraft(repository, one, version, author));
  return {
    main,
    version,
    refs: [{ ref: repository.branchRef, from: main, to: version }, ...moves.values()],
    moves,
    tree,
    /** What the draft itself changes, and what all that are published change; by path in the repository. */
    own: [...first!.changes.keys()],
    touched,
    merged: steps.find(({ merged }) => merged)?.merged,
    renamed: new Map(steps.flatMap(({ renamed }) => [...renamed])),
    aligned: alignment.aligned,
    others,
  };
}
