import { message } from '../../../languages/message.ts';
import { toEntryId } from '../../../model/location.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { listDrafts, parseDraftId } from '../drafts/drafts.ts';
import type { Repository } from '../git/repository.ts';

/** Says of each reference to an entry that is only a draft that the draft has to be published first. */
export async function explainDraftReferences(
  repository: Repository,
  problems: readonly SourceProblem[],
): Promise<SourceProblem[]> {
  const isNeeded = problems.some(({ refersTo }) => refersTo !== undefined);
  const drafts = isNeeded ? await listDraftPaths(repository) : undefined;
  return problems.map((problem) => {
    const draft = drafts?.get(problem.refersTo ?? '');
    return draft === undefined ? problem : toUnpublished(problem, draft);
  });
}

/** The paths of drafts below the content folder, by the id of their entry. */
async function listDraftPaths(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const names = (await listDrafts(repository)).map(parseDraftId);
  return new Map(
    names.flatMap(({ path: { location, below } }) =>
      location ? [[toEntryId(location), below] as const] : [],
    ),
  );
}

const toUnpublished = (problem: SourceProblem, draft: string): SourceProblem => ({
  ...problem,
  draft,
  cause: message('it names {path}, which is saved as a draft and not published yet', {
    path: draft,
  }),
  remedy: message('Publish it first, then this entry.'),
});
