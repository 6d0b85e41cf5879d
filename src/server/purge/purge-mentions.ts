import type { Repository } from '../store/git/repository.ts';
import type { HistoryFiles } from './history-files.ts';
import { hasWord } from './removed-words.ts';

/**
 * Finds texts that name what is removed in some version. They stay: nobody but their authors can say what should
 * be there instead.
 * @returns a remark for each
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
      const text = (await repository.objects.read(id))?.bytes.toString() ?? '';
      if (!hasWord(text, words)) continue;
      remarks.push(`${path} names it, now or in an older version, and stays.`);
      break;
    }
  }
  return remarks;
}
