import { message } from '../../../languages/message.ts';
import { inForm } from '../../../languages/problems/problem.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { toEntryId } from '../../../model/location.ts';
import { readTrailers } from '../drafts/draft-trailers.ts';
import { getUnpublishedHead, listDrafts, parseDraftId } from '../drafts/drafts.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { getAddresses } from '../entries/entry-address.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';

/** A draft to which a problem refers. */
interface NeededDraft extends DraftHead {
  /** Whether its entry was never published. */
  readonly isNew: boolean;
}

/** Says of each reference or link to an entry that is only a draft that the draft has to be published first, or with it. */
export async function explainDraftReferences(
  repository: Repository,
  main: string,
  problems: readonly SourceProblem[],
): Promise<SourceProblem[]> {
  const findNeeded = await defineNeeded(repository, main, problems);
  return problems.map((problem) => {
    const isMissing = problem.code === 'dangling-reference' || problem.code === 'broken-link';
    const needed = (isMissing ? findNeeded(problem) : []).find(
      ({ draft, isNew }) => isNew && draft.path.below !== problem.file,
    );
    return needed ? toUnpublished(problem, needed.draft.path.below) : problem;
  });
}

/**
 * Finds the drafts that are ready, and that a publication may need in order to be right: two texts that lead to each other move
 * to another embargo in one step, and a text may name a topic that is as new. Not testimonies: what becomes of a person
 * is asked for each. Nor settings, which concern every page.
 * @param problems that the publication has without them
 * @param drafts that are published already
 */
export async function findCompanions(
  repository: Repository,
  main: string,
  problems: readonly SourceProblem[],
  drafts: readonly DraftHead[],
): Promise<DraftHead[]> {
  const findNeeded = await defineNeeded(repository, main, problems);
  const known = new Set(drafts.map(({ draft }) => draft.ref));
  const companions: DraftHead[] = [];
  for (const { draft, head } of problems.flatMap(findNeeded)) {
    const { location } = draft.path;
    if (known.has(draft.ref) || !location || location.collection === 'testimonies') continue;
    known.add(draft.ref);
    const { status, keptFor } = await readTrailers(repository, main, head);
    if (status === 'pending_publish' && !keptFor) companions.push({ draft, head });
  }
  return companions;
}

/** Finds the drafts of the entries that a problem is in, and that it refers to or leads to. */
async function defineNeeded(
  repository: Repository,
  main: string,
  problems: readonly SourceProblem[],
): Promise<(problem: SourceProblem) => NeededDraft[]> {
  const isLed = problems.some(({ leadsTo }) => leadsTo !== undefined);
  const drafts = problems.length > 0 ? await readDrafts(repository, main, isLed) : [];
  return ({ file, refersTo, leadsTo }) =>
    drafts.filter(
      ({ draft: { path }, addresses }) =>
        path.below === file ||
        (path.location && toEntryId(path.location) === refersTo) ||
        (leadsTo !== undefined && addresses.has(leadsTo)),
    );
}

/** @param isLed whether their addresses are asked for */
async function readDrafts(
  repository: Repository,
  main: string,
  isLed: boolean,
): Promise<(NeededDraft & { readonly addresses: ReadonlySet<string> })[]> {
  const drafts = (await listDrafts(repository)).map(parseDraftId);
  const read = drafts.map(async (draft) => {
    const head = await getUnpublishedHead(repository, main, draft);
    if (head === undefined) return [];
    const published = await getTreeFile(repository, main, toTreePath(repository, draft.path.path));
    const addresses = isLed ? await getAddresses(repository, head, draft.path) : [];
    return [{ draft, head, isNew: !published, addresses: new Set(addresses) }];
  });
  return (await Promise.all(read)).flat();
}

const toUnpublished = (problem: SourceProblem, draft: string): SourceProblem => ({
  ...problem,
  draft,
  cause: message('it names {path}, which is saved as a draft and not published yet', {
    path: draft,
  }),
  ...inForm(
    'Publish it first, then this entry.',
    message('Set both to “Ready”: then “Publish …” publishes both together. Or publish it first.'),
  ),
});
