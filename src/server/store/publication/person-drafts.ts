import { getShownName } from '../../../model/content-types/testimony.ts';
import { readTrailers } from '../drafts/draft-trailers.ts';
import type { DraftHead } from '../drafts/seen-drafts.ts';
import { toDraftName, type DraftName } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';

/** A person as one revision of an entry shows them. */
export interface ShownPerson {
  /** Empty if the entry shows nobody. */
  readonly name: string;
  readonly isPseudonym: boolean;
  /** Whether it is the witness of a hearing. */
  readonly isWitness: boolean;
}

/** Reads which person an entry shows. @param below its path in the content folder */
export async function readPerson(
  repository: Repository,
  commit: string,
  below: string,
): Promise<ShownPerson> {
  return toShownPerson((await getSourceFile(repository, commit, below))?.fields ?? {});
}

/** The person that a testimony with these fields shows. */
export function toShownPerson(fields: Readonly<Record<string, unknown>>): ShownPerson {
  const { pseudonym } = Object(fields['person']) as { readonly pseudonym?: unknown };
  const name = getShownName(fields) ?? '';
  const isWitness = fields['kind'] === 'hearing';
  return { name, isPseudonym: name !== '' && !isWitness && pseudonym === true, isWitness };
}

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
    const person = await readPerson(repository, head, path.below);
    const { name } = await readPerson(repository, main, path.below);
    isHiding ||= person.isPseudonym && name !== '' && person.name !== name;
    const { status } = await readTrailers(repository, main, head);
    if (draft.ref !== own && status === 'pending_publish') drafts.push({ draft, head });
  }
  return isHiding ? drafts : [];
}
