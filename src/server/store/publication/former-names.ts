import { defineFormerName } from '../../../validation/protected-words/former-name.ts';
import { message } from '../../../languages/message.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { getShownName } from '../../../model/content-types/testimony.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { findProtectedWordsInSource } from '../../../validation/protected-words/protected-text.ts';
import type { ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { getSource, getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';

/** A publication of a draft that was begun from the commit `base`. */
interface Publication {
  readonly main: string;
  readonly head: string;
  readonly base: string | undefined;
  /** The newsroom as it will be published. */
  readonly tree: string;
}

/**
 * Finds where a publication leaves a name that a person with a pseudonym, or a renamed witness, had before: in any language,
 * in fields, text and addresses. The names before are those in what is published and in all that was saved of the draft.
 */
export async function findFormerNames(
  repository: Repository,
  { main, head, base = main, tree }: Publication,
  { location, below, path }: ContentPath,
): Promise<SourceProblem[]> {
  const readPerson = async (commit: string, file = below) =>
    getPerson(await getSourceFile(repository, commit, file));
  if (!location?.language) return [];
  const [was, is] = await Promise.all([main, tree].map((commit) => readPerson(commit)));
  const isRenamed = is!.isWitness && was!.isWitness && is!.name !== was!.name;
  if (!is!.pseudonym && !isRenamed) return [];
  const files = await getLanguagePaths(repository, main, location);
  const range = [`${main}..${head}`, '--', toTreePath(repository, path)];
  const saves = (await repository.git.getText(['rev-list', ...range])).split('\n').filter(Boolean);
  const people = await Promise.all([
    ...files.map((file) => readPerson(main, file.below)),
    ...[base, ...saves].map((commit) => readPerson(commit)),
  ]);
  const former = toNames(people);
  // Another language may still show what is gone here: then it is found there.
  const gone = toNames([was!]).difference(toNames([is!]));
  const all = await Promise.all(files.map((file) => readPerson(tree, file.below)));
  const shown = toNames(all).difference(gone);
  const problems: SourceProblem[] = [];
  for (const name of former.difference(shown)) {
    const words = defineFormerName(name, [...shown]);
    for (const { below: file, path: filePath } of files) {
      const source = (await getSource(repository, tree, filePath))?.source;
      if (source === undefined) continue;
      const places = findProtectedWordsInSource(file, source, words, repository.getNow());
      // Without an address of its own, an entry is at the name of its file.
      if (!/^slug:/m.test(source) && words.isIn(location.name))
        places.push({ ...toProblem(name), file, field: 'slug' });
      problems.push(...places.map((place) => ({ ...place, ...toProblem(name) })));
    }
  }
  return problems;
}

const toProblem = (name: string) => ({
  code: 'former-name',
  cause: message('the name was “{name}” before, and all or part of it is still written here', {
    name,
  }),
  remedy: message('Take it out, or write the name that is shown now.'),
});

interface Person {
  readonly name: string | undefined;
  readonly pseudonym: boolean;
  /** Whether it is the witness of a hearing. */
  readonly isWitness: boolean;
}

function getPerson(source: SourceFile | undefined): Person {
  const { person, kind } = source?.fields ?? {};
  return {
    name: source && getShownName(source.fields),
    pseudonym: (Object(person) as { readonly pseudonym?: unknown }).pseudonym === true,
    isWitness: kind === 'hearing',
  };
}

const toNames = (people: readonly Person[]): Set<string> =>
  new Set(people.flatMap(({ name }) => name ?? []));
