import { parseSourceFile } from '../../../source/source-file.ts';
import { toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { toShownPerson, type ShownPerson } from '../entries/shown-person.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { toDiscarded } from './discarded-drafts.ts';

/** Reads which person an entry shows: a testimony, or that of somebody in People. */
export async function readPerson(
  repository: Repository,
  commit: string,
  { below, location }: Pick<ContentPath, 'below' | 'location'>,
): Promise<ShownPerson> {
  const fields = (await getSourceFile(repository, commit, below))?.fields ?? {};
  if (location?.collection !== 'people') return toShownPerson(fields);
  const name = typeof fields['name'] === 'string' ? fields['name'] : '';
  return { name, isPseudonym: false, isWitness: false };
}

/**
 * The people whom entries ever showed in their files: as published, in drafts and in discarded ones.
 * @param drafts those that count
 */
export async function readPeople(
  repository: Repository,
  main: string,
  files: readonly ContentPath[],
  drafts = files.map((file) => toDraftName(file)!),
): Promise<readonly ShownPerson[]> {
  const { git } = repository;
  const answer = await git.getText([
    // Also what a merge did not take, or made.
    ...['log', '--full-history', '-c', '--raw', '--no-abbrev', '--no-renames', '--format=', main],
    ...drafts.flatMap((draft) => [`--glob=${draft.ref}*`, `--glob=${toDiscarded(draft)}*`]),
    ...['--', ...files.map(({ path }) => toTreePath(repository, path))],
  ]);
  const blobs = new Set(answer.match(/\b[0-9a-f]{40,64}\b/g));
  return await readBlobs(repository, [...blobs]);
}

/** The people of revisions that were read, by blob id: most are read with every publication. */
const known = new Map<string, ShownPerson | undefined>();

/** The most that are remembered. */
const mostKnown = 20_000;

/** The people whom revisions of testimonies show. @param ids of their blobs */
export async function readBlobs(
  { objects }: Repository,
  ids: readonly string[],
): Promise<ShownPerson[]> {
  if (known.size > mostKnown) known.clear();
  const people = await Promise.all(
    ids.map(async (id) => {
      if (known.has(id)) return known.get(id) ?? [];
      const bytes = (await objects.find(id))?.bytes;
      const source = bytes && parseSourceFile('testimonies/a.md', bytes).value;
      const person = source && toShownPerson(source.fields);
      known.set(id, person);
      return person ?? [];
    }),
  );
  return people.flat();
}

/** The names of people, without those of entries that show nobody. */
export const toNames = (people: readonly ShownPerson[]) =>
  new Set(people.map(({ name }) => name).filter(Boolean));

/** The real names of people, of several words: a first name alone is the name of many. */
export const toWholeNames = (people: readonly ShownPerson[]) =>
  toNames(people.filter(({ name, isPseudonym }) => !isPseudonym && /\S\s+\S/.test(name)));
