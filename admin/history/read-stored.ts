import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';

/**
 * Reads the source of an entry's draft, or else what is published.
 * @param drafts the ids of all, where they are known
 */
export async function readStored(entry: EntryName, drafts?: readonly string[]): Promise<string> {
  const backend = getImplementation();
  const { collection, slug } = entry;
  const path = `content/${toEntryPath(entry)}`;
  const known = drafts ?? (await backend.unpublishedEntries());
  if (!known.includes(`${collection}/${slug}`))
    return unwrapSource((await backend.getEntry(path)).data).source;
  const { version } = await backend.unpublishedEntry({ collection, slug });
  return await backend.readRevision(path, version);
}
