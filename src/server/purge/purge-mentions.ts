import type { Repository } from '../store/git/repository.ts';
import type { HistoryFiles } from './history-files.ts';
import { hasWord } from './removed-words.ts';

/**
 * Finds files that name a removed file in some revision. They stay: only their authors can say what should
 * replace it.
 * @returns a remark on each
 */
export async function findMentions(
  repository: Repository,
  { blobs }: HistoryFiles,
  paths: ReadonlySet<string>,
  words: readonly string[],
): Promise<string[]> {
  const remarks: string[] = [];
  for (const [path, ids] of blobs) {
    if (paths.has(path) || !/\.(md|mdx|yml|csv)$/.test(path)) continue;
    for (const id of ids) {
      const text = (await repository.objects.read(id)).bytes.toString();
      if (!hasWord(text, words)) continue;
      remarks.push(`${path} names it, now or in an older version, and stays.`);
      break;
    }
  }
  return remarks;
}
