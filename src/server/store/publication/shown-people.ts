import { getShownName } from '../../../model/content-types/testimony.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import { toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { toDiscarded } from '../history/discarded-drafts.ts';

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

/** The people whom an entry ever showed in its files: as published, in drafts and in discarded ones. */
export async function readPeople(
  repository: Repository,
  main: string,
  files: readonly ContentPath[],
): Promise<readonly ShownPerson[]> {
  const { git, objects } = repository;
  const drafts = files.map((file) => toDraftName(file)!);
  const answer = await git.getText([
    // Also what a merge did not take, or made.
    ...['log', '--full-history', '-c', '--raw', '--no-abbrev', '--no-renames', '--format=', main],
    ...drafts.flatMap((draft) => [`--glob=${draft.ref}*`, `--glob=${toDiscarded(draft)}*`]),
    ...['--', ...files.map(({ path }) => toTreePath(repository, path))],
  ]);
  const blobs = new Set(answer.match(/\b[0-9a-f]{40,64}\b/g));
  const people = await Promise.all(
    [...blobs].map(async (id) => {
      const bytes = (await objects.read(id))?.bytes;
      const source = bytes && parseSourceFile(files[0]!.below, bytes).value;
      return source ? toShownPerson(source.fields) : [];
    }),
  );
  return people.flat();
}

/** The names of people, without those of entries that show nobody. */
export const toNames = (people: readonly ShownPerson[]) =>
  new Set(people.map(({ name }) => name).filter(Boolean));
