import { message } from '../../../languages/message.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { publicationNames } from '../../../model/fields/field.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { getFolder, toTreePath } from '../git/tree.ts';

const file = 'settings/languages.yml';

/**
 * Finds that a change makes another language the default one of a newsroom that has publications: each address of the site
 * would be another one, and no address that readers have would lead on.
 * @param main published commit
 * @param tree the same with the change
 */
export async function findDefaultLanguageProblem(
  repository: Repository,
  main: string,
  tree: string,
): Promise<SourceProblem | undefined> {
  const [before, after] = await Promise.all(
    [main, tree].map((one) => readDefaultLanguage(repository, one)),
  );
  if (!before || !after || before === after) return undefined;
  const folders = await Promise.all(
    publicationNames.map((name) =>
      getFolder(repository, main, toTreePath(repository, `content/${name}`)),
    ),
  );
  if (folders.every(({ size }) => size === 0)) return undefined;
  return {
    file,
    field: 'languages.0',
    code: 'default-language',
    cause: message(
      'with another language first, all addresses of the site would change, and those that readers have would lead nowhere',
    ),
    remedy: message('Put {language} first again.', { language: { language: before } }),
  };
}

/** The code of the first language; undefined where the settings can't be read, which is another problem. */
async function readDefaultLanguage(
  repository: Repository,
  treeish: string,
): Promise<string | undefined> {
  const read = await getSourceFile(repository, treeish, file).catch(() => undefined);
  const [first] = (read?.fields['languages'] ?? []) as readonly ({
    readonly code?: string;
  } | null)[];
  return first?.code;
}
