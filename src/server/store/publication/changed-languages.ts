import { message } from '../../../languages/message.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { collections } from '../../../model/content-types/collections.ts';
import { publicationNames } from '../../../model/fields/field.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { getFolder, toTreePath } from '../git/tree.ts';

const file = 'settings/languages.yml';

/**
 * Finds that a change makes another language the default one of a newsroom that has publications, or removes one that has
 * texts: addresses of the site would be other ones, and no address that readers have would lead on.
 * @param main published commit
 * @param tree the same with the change
 */
export async function findLanguageProblem(
  repository: Repository,
  main: string,
  tree: string,
): Promise<SourceProblem | undefined> {
  const [before = [], after = []] = await Promise.all(
    [main, tree].map((one) => readLanguages(repository, one)),
  );
  const has = async (names: readonly string[]) => {
    const folders = await Promise.all(
      names.map((name) => getFolder(repository, main, toTreePath(repository, `content/${name}`))),
    );
    return folders.some(({ size }) => size > 0);
  };
  const [first, second] = [before[0], after[0]];
  if (!first || !second) return undefined;
  for (const code of before) {
    if (after.includes(code)) continue;
    if (!(await has(Object.keys(collections).map((name) => `${name}/${code}`)))) continue;
    return {
      file,
      field: 'languages',
      code: 'language-in-use',
      cause: message('there are texts in “{language}”, and readers have their addresses', {
        language: { language: code },
      }),
      remedy: message('Add “{language}” again.', { language: { language: code } }),
    };
  }
  if (first === second || !(await has(publicationNames))) return undefined;
  return {
    file,
    field: 'languages.0',
    code: 'default-language',
    cause: message(
      'with another language first, all addresses of the site would change, and those that readers have would lead nowhere',
    ),
    remedy: message('Put {language} first again.', { language: { language: first } }),
  };
}

/** The codes of the languages; none where the settings can't be read, which is another problem. */
async function readLanguages(repository: Repository, treeish: string): Promise<string[]> {
  const read = await getSourceFile(repository, treeish, file).catch(() => undefined);
  const items = (read?.fields['languages'] ?? []) as readonly ({ readonly code?: string } | null)[];
  return items.flatMap((item) => item?.code ?? []);
}
