import { join } from 'node:path';
import type { Repository } from '../store/git/repository.ts';
import { hasWord, removeFromName } from './removed-words.ts';

/** What Git's settings of a repository say of an entry. */
interface NamingSettings {
  /** Sections about branches, such as what Git keeps of a draft's branch that was deleted. */
  readonly sections: ReadonlySet<string>;
  /** Names of other settings. */
  readonly others: readonly string[];
}

/** Finds the settings of a repository that name an entry. */
export async function findNamingSettings(
  { git, commonDir, branchRef }: Repository,
  words: readonly string[],
): Promise<NamingSettings> {
  const list = ['config', '--file', toFile(commonDir), '--list', '-z'];
  const sections = new Set<string>();
  const others: string[] = [];
  for (const setting of (await git.run(list)).toString().split('\0')) {
    const [key = '', value = ''] = setting.split(/\n(.*)/s);
    const branch = /^branch\.(.*)\.[^.]+$/s.exec(key)?.[1];
    const isOwn = branch !== undefined && `refs/heads/${branch}` !== branchRef;
    const isNamed = isOwn ? removeFromName(branch, words) !== branch : hasWord(key, words);
    if (!isNamed && !hasWord(value, words)) continue;
    if (isOwn) sections.add(`branch.${branch}`);
    else others.push(key);
  }
  return { sections, others };
}

/** Removes the sections about branches that name an entry. */
export async function removeNamingSections(
  repository: Repository,
  words: readonly string[],
): Promise<void> {
  const file = toFile(repository.commonDir);
  for (const section of (await findNamingSettings(repository, words)).sections)
    await repository.git.run(['config', '--file', file, '--remove-section', section]);
}

const toFile = (commonDir: string) => join(commonDir, 'config');
