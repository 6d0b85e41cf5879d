import { defineFormerName } from '../../../guard/former-name.ts';
import { message } from '../../../languages/message.ts';
import { getShownName } from '../../../model/content-types/testimony.ts';
import type { SourceProblem } from '../../../source/source-problem.ts';
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
 * Finds where a publication leaves a name that a person with a pseudonym had before: in any language, in fields, text and
 * addresses. The names before are those in what is published and in all that was saved of the draft.
 */
export async function findFormerNames(
  repository: Repository,
  { main, head, base = main, tree }: Publication,
  { location, below, path }: ContentPath,
): Promise<SourceProblem[]> {
  const readPerson = async (commit: string, file = below) =>
    getPerson(await getSourceFile(repository, commit, file));
  if (!location?.language || !(await readPerson(tree)).pseudonym) return [];
  const files = await getLanguagePaths(repository, main, location);
  const range = [`${main}..${head}`, '--', toTreePath(repository, path)];
  const saves = (await repository.git.getText(['rev-list', ...range])).split('\n').filter(Boolean);
  const shown = await toNames(files.map((file) => readPerson(tree, file.below)));
  const former = await toNames([
    ...files.map((file) => readPerson(main, file.below)),
    ...[base, ...saves].map((commit) => readPerson(commit)),
  ]);
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
  readonly pseudonym?: unknown;
}

function getPerson(source: SourceFile | undefined): Person {
  const { pseudonym } = Object(source?.fields['person']) as { readonly pseudonym?: unknown };
  return { name: source && getShownName(source.fields), pseudonym };
}

async function toNames(people: readonly Promise<Person>[]): Promise<Set<string>> {
  return new Set((await Promise.all(people)).flatMap(({ name }) => name ?? []));
}
