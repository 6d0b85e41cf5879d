import { parseEntryData } from '../../../editing/edit-source.ts';
import { isSameWording } from '../../../editing/aligned-values.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { getEntryType, type ContentPath } from '../entries/content-path.ts';

/**
 * Finds the commits since the last publication that changed the wording of an entry: what they published changes only what is
 * the same in every language, such as the consent.
 * @param published the commits that published it, and what, the newest first
 */
export async function findSharedChanges(
  repository: Repository,
  entry: ContentPath,
  published: readonly { readonly version: string; readonly blob: string }[],
): Promise<ReadonlySet<string>> {
  const { git, objects, getNow } = repository;
  const type = getEntryType(entry);
  const read = async (id: string): Promise<EntryData> => {
    try {
      return parseEntryData((await objects.read(id))!.bytes.toString(), type.extension);
    } catch {
      return {};
    }
  };
  let count = 0;
  for (const [index, { blob }] of published.slice(0, -1).entries()) {
    const [after, before] = await Promise.all([blob, published[index + 1]!.blob].map(read));
    if (!isSameWording(type, before!, after!, getNow())) break;
    count += 1;
  }
  if (count === 0) return new Set();
  const range = `${published[count]!.version}..${published[0]!.version}`;
  const file = ['--full-history', '--', toTreePath(repository, entry.path)];
  return new Set((await git.getText(['rev-list', range, ...file])).split('\n'));
}
