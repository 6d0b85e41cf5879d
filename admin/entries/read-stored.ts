import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import { readPublishedSource } from '../backends/published-source.ts';
import { getImplementation } from './editor-session.ts';

/**
 * Reads the source of an entry's draft, or else what is published.
 * @param drafts the ids of all, where they are known
 */
export async function readStored(entry: EntryName, drafts?: readonly string[]): Promise<string> {
  const backend = getImplementation();
  const { collection, slug } = entry;
  const path = `content/${toEntryPath(entry)}`;
  const known = drafts ?? (await backend.unpublishedEntries());
  if (!known.includes(`${collection}/${slug}`)) return await readPublishedSource(path);
  return await backend.readRevision(
    path,
    (await backend.unpublishedEntry({ collection, slug })).version,
  );
}
