import { parseEntryData } from '../../../editing/edit-source.ts';
import { isSameWording } from '../../../editing/aligned-values.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import type { Repository } from '../git/repository.ts';
import { getEntryType, type ContentPath } from '../entries/content-path.ts';

/**
 * Finds the newest revisions of an entry that change only what is the same in every language, such as the consent. Ends at
 * the first that changes the wording.
 * @param blobs what was published of it, the newest first
 */
export async function findSharedChanges(
  { objects, getNow }: Repository,
  entry: ContentPath,
  blobs: readonly string[],
): Promise<ReadonlySet<string>> {
  const type = getEntryType(entry);
  const read = async (id: string): Promise<EntryData> => {
    try {
      return parseEntryData((await objects.read(id))!.bytes.toString(), type.extension);
    } catch {
      return {};
    }
  };
  const found = new Set<string>();
  for (const [index, blob] of blobs.slice(0, -1).entries()) {
    const [after, before] = await Promise.all([blob, blobs[index + 1]!].map(read));
    if (!isSameWording(type, before!, after!, getNow())) break;
    found.add(blob);
  }
  return found;
}
