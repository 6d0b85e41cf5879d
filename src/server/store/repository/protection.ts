import { createHash } from 'node:crypto';
import {
  getProtectedWords,
  type WordListLocation,
} from '../../../validation/protected-words/word-list.ts';
import { Git, toSettingVariables } from '../git/git.ts';
import { getHookSettings } from './git-settings.ts';

interface Protected {
  readonly contentDir: string;
  readonly protectedWords?: WordListLocation | undefined;
}

/**
 * Remembers that a newsroom has a list of protected names, not which they are: by a ref of its repository, which a backup, a
 * move and a restore keep, and which no push of branches sends. A folder without a repository is not remembered.
 * @throws when the list cannot be read, when there was one and now there is none, such as in another terminal, or when Git
 *   refuses to say so, such as to another account
 */
export async function demandProtection({ contentDir, protectedWords }: Protected): Promise<void> {
  // A wrong path is no list that later runs would have to have.
  await getProtectedWords(protectedWords);
  const git = new Git(contentDir);
  const ref = await findRef(git).catch((error: Error) => {
    // With a list, all is searched for it, whatever the repository remembers.
    if (protectedWords || noRepository.test(error.message)) return undefined;
    throw new Error(
      `Git does not open the repository of the content, which says whether the newsroom has a list of protected names: ${error.message}`,
      { cause: error },
    );
  });
  if (ref === undefined) return;
  const isMarked = (await git.getText(['for-each-ref', ref])) !== '';
  if (!protectedWords && isMarked)
    throw new Error(
      `This newsroom had a list of protected names. Set PROTECTED_WORDS to it, as for npm start. If there is no such list any more, run git -C "${contentDir}" update-ref -d ${ref}`,
    );
  // What may not write there may still build.
  if (protectedWords && !isMarked) await writeRef(git, ref).catch(() => undefined);
}

/** What Git says where there is no repository or no folder, and the system where there is no Git. */
const noRepository = /not a git repository|cannot change to|ENOENT/;

/** Other folders of the repository, such as those of tests, have refs of their own. @throws GitError where there is no repository */
async function findRef(git: Git): Promise<string> {
  const prefix = await git.getText(['rev-parse', '--show-prefix']);
  const hash = createHash('sha256').update(prefix).digest('hex').slice(0, 16);
  return `refs/dateline/protected/${hash}`;
}

/** A ref to an empty file. */
async function writeRef(git: Git, ref: string): Promise<void> {
  const id = await git.getText(['hash-object', '-w', '--stdin'], { input: '' });
  const env = toSettingVariables(await getHookSettings(git));
  await git.run(['update-ref', ref, id], { env });
}
