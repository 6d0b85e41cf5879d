import type { User } from '../../sign-in/sessions.ts';
import type { DraftName } from '../entries/content-path.ts';
import { writeCommit } from '../git/commit.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { writeTree } from '../git/tree.ts';
import { getMovedRef, type RefChange } from '../refs/ref-transaction.ts';
import { alignTranslations, writeAlignedDraft } from './aligned-translations.ts';
import { mergeBranches } from './branch-merge.ts';
import { findRenamingDrafts, readPerson } from './person-drafts.ts';
import { setDates } from './publication-dates.ts';
import { addRedirects } from './redirects.ts';

interface MergedDraft {
  readonly draft: DraftName;
  readonly main: string;
  readonly resolve: 'draft' | undefined;
  /** What becomes of drafts; the draft and those of its translations are added. */
  readonly moves: Map<string, RefChange>;
  readonly author: User;
}

/** Merges a draft, and those that have to be published with it. */
export async function mergeDrafts(
  repository: Repository,
  { draft, main, ...options }: Omit<MergedDraft, 'moves'>,
) {
  const others = await findRenamingDrafts(repository, main, draft);
  const moves = new Map<string, RefChange>();
  let version = main;
  const steps = [];
  for (const one of [draft, ...others]) {
    const step = await mergeDraft(repository, { ...options, draft: one, main: version, moves });
    steps.push(step);
    version = step.version;
  }
  const together = others.map(({ path }) => path.location!.language!);
  const published = [...together, draft.path.location?.language];
  const followers = await findFollowers(repository, others, { moves, version });
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
    together,
  };
}

/** The languages whose drafts are published with another name than they have: the name of the draft that they follow. */
async function findFollowers(
  repository: Repository,
  drafts: readonly DraftName[],
  { moves, version }: { moves: ReadonlyMap<string, RefChange>; version: string },
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { ref, path } of drafts) {
    const commits = [moves.get(ref)!.from!, version];
    const [sent, published] = await Promise.all(
      commits.map((commit) => readPerson(repository, commit, path.below)),
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
  const head = (await getMovedRef(repository, ref, moves))!;
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
