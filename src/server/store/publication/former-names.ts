import { defineFormerName, quotePlaces } from '../../../validation/protected-words/former-name.ts';
import { message } from '../../../languages/message.ts';
import type { EntryName } from '../../../model/entry-name.ts';
import type { Problem } from '../../../languages/problems/problem.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { findProtectedWordsInSource } from '../../../validation/protected-words/protected-text.ts';
import { parseDraft, toDraftName, type ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSource, getSourceFile } from '../entries/entry-revision.ts';
import { getHead } from '../entries/read-entries.ts';
import { dateline } from '../git/commit.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { getMovedRef, type RefChange } from '../refs/ref-transaction.ts';
import { mergeDrafts } from './merged-drafts.ts';
import { readPerson, type ShownPerson } from './person-drafts.ts';

/** A place with another name of a person who has a pseudonym, or will have one. */
export interface FormerName extends SourceProblem {
  /** `kept-name` where another language goes on showing the former pseudonym as its own. */
  readonly code: 'former-name' | 'coming-name' | 'kept-name';
  /** `body` for the text. */
  readonly field: string;
  /** The name and the words around it. */
  readonly words: string;
}

/** A publication of a draft that was begun from the commit `base`. */
interface Publication {
  readonly main: string;
  /** The commit that publishes it. */
  readonly version: string;
  readonly base: string | undefined;
  /** What becomes of drafts, by their refs. */
  readonly moves: ReadonlyMap<string, RefChange>;
}

/**
 * Finds where readers could tell from a publication who has a pseudonym, in any language: in fields, text and addresses.
 * Where the person is hidden, or a witness renamed, these are the names of before, in what is published and in all that was
 * saved of the drafts. While only a draft of a translation hides them, it is the pseudonym in it.
 */
export async function findFormerNames(
  repository: Repository,
  { main, version, base = main, moves }: Publication,
  { location, below }: ContentPath,
): Promise<FormerName[]> {
  if (location?.collection !== 'testimonies') return [];
  const files = await getLanguagePaths(repository, main, location);
  const readPeople = (commits: readonly string[]) =>
    Promise.all(
      commits.flatMap((commit) => files.map((file) => readPerson(repository, commit, file.below))),
    );
  const [was, is] = await Promise.all(
    [main, version].map((commit) => readPerson(repository, commit, below)),
  );
  const isRenamed = is!.isWitness && was!.isWitness && is!.name !== was!.name;
  // Another language may still show what is gone here: then it is found there.
  const gone = toNames([was!]).difference(toNames([is!]));
  const people = await readPeople([version]);
  const shown = toNames(people).difference(gone);
  const find = async (names: Iterable<string>, describe: (name: string) => Described) => {
    const places: FormerName[] = [];
    for (const name of new Set(names).difference(shown))
      for (const [index, file] of files.entries()) {
        const own = people[index]!;
        if (own.isPseudonym && own.name === name)
          places.push({ ...describe(name), file: file.below, ...toKept(name) });
        else
          for (const place of await findPlaces(repository, version, file, [name, ...shown]))
            places.push({ ...place, ...describe(name) });
      }
    return places;
  };
  const isHidden = is!.isPseudonym || isRenamed;
  const saves = isHidden ? await listSaves(repository, main, moves, files) : [];
  const former = isHidden ? await readPeople([main, base, ...saves]) : [];
  const coming = new Map<string, string>();
  for (const file of files) {
    const head = await getMovedRef(repository, toDraftName(file)!.ref, moves);
    if (head === undefined) continue;
    const person = await readPerson(repository, head, file.below);
    if (person.isPseudonym) coming.set(person.name, file.below);
  }
  return [
    ...(await find(toNames(former), toFormer)),
    ...(await find(coming.keys(), (name) => toComing(name, coming.get(name)!))),
  ];
}

/** Finds where the publication of a draft would leave such a name, before anybody publishes it. */
export async function findNamesOfDraft(
  repository: Repository,
  { collection, slug }: EntryName,
): Promise<readonly FormerName[]> {
  const draft = parseDraft(collection, slug);
  if (draft.path.location?.collection !== 'testimonies') return [];
  const wanted = {
    draft,
    main: await getHead(repository),
    resolve: 'draft',
    author: dateline,
  } as const;
  return findFormerNames(repository, await mergeDrafts(repository, wanted), draft.path);
}

/** All that was saved of the drafts that are published. */
async function listSaves(
  repository: Repository,
  main: string,
  moves: Publication['moves'],
  files: readonly ContentPath[],
): Promise<string[]> {
  const heads = [...moves.values()].flatMap(({ from, to }) => (from && !to ? [from] : []));
  const paths = files.map(({ path }) => toTreePath(repository, path));
  const answer = await repository.git.getText(['rev-list', `^${main}`, ...heads, '--', ...paths]);
  return answer.split('\n').filter(Boolean);
}

/** Most places of a name that are listed of one paragraph. */
const mostOfParagraph = 10;

/** Finds a name in an entry: in the text each place, in a field the first. @param shown the names whose words may stay */
async function findPlaces(
  repository: Repository,
  version: string,
  { below: file, path, location }: ContentPath,
  [name, ...shown]: readonly [string, ...string[]],
): Promise<Omit<FormerName, keyof Described>[]> {
  const source = (await getSource(repository, version, path))?.source;
  if (source === undefined) return [];
  const words = defineFormerName(name, shown);
  const fields = (await getSourceFile(repository, version, file))?.fields;
  const lines = source.split('\n');
  const quote = (text: string, most = 1) => {
    const offsets = words.find(text, most);
    // A name may begin in one line and end in the next.
    return quotePlaces(text, offsets.length > 0 ? offsets : [0]);
  };
  const places = findProtectedWordsInSource(file, source, words, repository.getNow());
  // Without an address of its own, an entry is at the name of its file.
  const isAddress = !/^slug:/m.test(source) && words.isIn(location!.name);
  return [
    ...places.flatMap(({ field, line = 1, textLine }) => {
      const quotations =
        field === undefined
          ? quote(lines[line - 1]!, mostOfParagraph)
          : quote(String(getValue(fields, field)));
      const named = field ?? (textLine === undefined ? '' : 'body');
      return quotations.map((words) => ({ file, field: named, words }));
    }),
    ...(isAddress ? [{ file, field: 'slug', words: location!.name }] : []),
  ];
}

const getValue = (fields: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((value: unknown, name) => (Object(value) as Record<string, unknown>)[name], fields);

type Described = Problem & Pick<FormerName, 'code' | 'draft'>;

const toFormer = (name: string): Described => ({
  code: 'former-name',
  cause: message('the name was “{name}” before, and all or part of it is still written here', {
    name,
  }),
  remedy: message('Take it out, or write the name that is shown now.'),
});

const toKept = (name: string) =>
  ({ code: 'kept-name', field: 'person.displayName', words: name }) as const;

const toComing = (name: string, draft: string): Described => ({
  code: 'coming-name',
  draft,
  cause: message('a draft in another language hides the person behind the pseudonym “{name}”', {
    name,
  }),
  remedy: message('Set that draft to “Ready”: then both are published at once.'),
});

const toNames = (people: readonly ShownPerson[]) =>
  new Set(people.map(({ name }) => name).filter(Boolean));
