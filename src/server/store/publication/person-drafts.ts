import { readTrailers } from '../drafts/draft-trailers.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { toDraftName, type DraftName } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { readPerson } from '../history/shown-people.ts';

/**
 * Finds the drafts of translations that have to be published with a draft: where one of all these hides a person behind a
 * pseudonym, those that are ready. Published one after the other, one would show the name that the other hides.
 */
export async function findRenamingDrafts(
  repository: Repository,
  main: string,
  { ref: own, path: { location } }: DraftName,
): Promise<DraftHead[]> {
  if (location?.collection !== 'testimonies') return [];
  const drafts: DraftHead[] = [];
  let isHiding = false;
  for (const path of await getLanguagePaths(repository, main, location)) {
    const draft = toDraftName(path)!;
    const head = await getRef(repository, draft.ref);
    if (head === undefined) continue;
    const person = await readPerson(repository, head, path);
    const { name } = await readPerson(repository, main, path);
    isHiding ||= person.isPseudonym && name !== '' && person.name !== name;
    const { status } = await readTrailers(repository, main, head);
    if (draft.ref !== own && status === 'pending_publish') drafts.push({ draft, head });
  }
  return isHiding ? drafts : [];
}
