import { getShownName } from '../../../model/content-types/testimony.ts';
import { parseSourceFile } from '../../../source/source-file.ts';
import { toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { toDiscarded } from './discarded-drafts.ts';

/** A person as one revision of an entry shows them. */
export interface ShownPerson {
  /** Empty if the entry shows nobody. */
  readonly name: string;
  readonly isPseudonym: boolean;
  /** Whether it is the witness of a hearing. */
  readonly isWitness: boolean;
}

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
  const people = await Promise.all([...blobs].map((id) => readPersonOf(objects, id)));
  return people.flatMap((person) => person ?? []);
}

/** What was read of sources, by their ids: many revisions are asked for with each publication. */
const read = new WeakMap<ObjectReader, Map<string, Promise<ShownPerson | undefined>>>();

/** The person whom the source of a testimony shows; undefined if there is no such source, or nobody can read it. @param id of its blob */
export function readPersonOf(objects: ObjectReader, id: string): Promise<ShownPerson | undefined> {
  const known = read.get(objects) ?? new Map<string, Promise<ShownPerson | undefined>>();
  read.set(objects, known);
  const person =
    known.get(id) ??
    objects.read(id).then((object) => {
      const source = object && parseSourceFile('testimony.md', object.bytes).value;
      return source && toShownPerson(source.fields);
    });
  known.set(id, person);
  return person;
}

/** The names of people, without those of entries that show nobody. */
export const toNames = (people: readonly ShownPerson[]) =>
  new Set(people.map(({ name }) => name).filter(Boolean));
