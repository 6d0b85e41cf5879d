import type { User } from '../../sign-in/sessions.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import type { DraftName } from '../entries/content-path.ts';
import { writeCommit } from '../git/commit.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { writeTree } from '../git/tree.ts';
import type { RefChange } from '../refs/ref-transaction.ts';
import { alignTranslations, writeAlignedDraft } from './aligned-translations.ts';
import { mergeBranches } from './branch-merge.ts';
import { findRenamingDrafts, readPerson } from './person-drafts.ts';
import { setDates } from './publication-dates.ts';
import { addRedirects } from './redirects.ts';

interface MergeOptions {
  readonly main: string;
  readonly resolve: 'draft' | undefined;
  readonly author: User;
}

interface MergedDraft extends MergeOptions {
  readonly draft: DraftName;
  /** What becomes of drafts, with the draft as it is merged; those of its translations are added. */
  readonly moves: Map<string, RefChange>;
}

/** Merges a draft, and those that have to be published with it. */
export async function mergeDrafts(
  repository: Repository,
  { draft, head, main, ...options }: DraftHead & MergeOptions,
) {
  const others = await findRenamingDrafts(repository, main, draft);
  const drafts = [{ draft, head }, ...others];
  // Others may be saved meanwhile: these are the commits that count.
  const moves = new Map<string, RefChange>(
    drafts.map(({ draft: { ref }, head }) => [ref, { ref, from: head, to: head }]),
  );
  let version = main;
  const steps = [];
  for (const one of drafts) {
    const wanted = { ...options, draft: one.draft, main: version, moves };
    const step = await mergeDraft(repository, wanted);
    steps.push(step);
    version = step.version;
  }
  const together = others.map((one) => one.draft.path.location!.language!);
  const published = [...together, draft.path.location?.language];
  const followers = await findFollowers(repository, others, version);
  return {
    main,
    version,
    refs: [{ ref: repository.branchRef, from: main, to: version }, ...moves.values()],
    moves,
    base: steps[0]!.base,
    tree: steps.at(-1)!.tree,
    own: steps.flatMap(({ own }) => own),
    merged: steps[0]!.merged,
    renamed: new Map(steps.flatMap(({ renamed }) => [...renamed])),
    redirects: steps.flatMap(({ redirects }) => redirects),
    aligned: steps.flatMap(({ aligned }, index) =>
      aligned.filter(({ language }) =>
        index > 0
          ? !published.includes(language)
          : !together.includes(language) || followers.has(language),
      ),
    ),
    others,
  };
}

/** The languages whose drafts are published with another name than they have: the name of the draft that they follow. */
async function findFollowers(
  repository: Repository,
  drafts: readonly DraftHead[],
  version: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { draft, head } of drafts) {
    const { path } = draft;
    const [sent, published] = await Promise.all(
      [head, version].map((commit) => readPerson(repository, commit, path.below)),
    );
    if (sent!.name !== published!.name) found.add(path.location!.language!);
  }
  return found;
}

/** Writes the commit with which a draft is published. */
async function mergeDraft(
  repository: Repository,
  { draft, main, resolve, moves, author }: MergedDraft,
) {
  const { collection, slug, ref } = draft;
  const move = (change: RefChange) =>
    moves.set(change.ref, { ...change, from: moves.get(change.ref)?.from ?? change.from });
  const head = moves.get(ref)!.to!;
  move({ ref, from: head, to: undefined });
  const base = await getMergeBase(repository, main, head);
  const branches = { draft, main, head, base, resolve };
  const { changes, merged, renamed } = await mergeBranches(repository, branches);
  await setDates(repository, main, changes);
  const redirects = await addRedirects(repository, main, changes);
  const own = [...changes.keys()];
  const { aligned, drafts } = await alignTranslations(repository, main, changes, moves);
  for (const one of drafts) move(await writeAlignedDraft(repository, one, author));
  const tree = await writeTree(repository, main, changes);
  const version = await writeCommit(repository, {
    tree,
    parents: [main, head],
    author,
    message: `Publish ${collection}/${slug}`,
    trailers: { Dateline: 'publish' },
  });
  return { version, base, tree, own, merged, renamed, redirects, aligned };
}
