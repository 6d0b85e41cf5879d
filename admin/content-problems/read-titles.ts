import { parseEntryData } from '../../src/editing/edit-source.ts';
import { toEntryName, type EntryName } from '../../src/model/entry-name.ts';
import { getImplementation, getLoadedEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

const toId = ({ collection, slug }: EntryName) => `${collection}/${slug}`;

/** The fields of published entries as they were read last, by their ids. */
const read = new Map<string, Values>();

/** The fields of a published entry that problems name, if they were read. */
export const getReadEntry = (entry: EntryName): Values | undefined => read.get(toId(entry));

/**
 * Reads the published entries that problems name and the admin has not loaded, so that they are called by their titles.
 * @param files paths below the content folder
 */
export async function readTitles(files: readonly string[]): Promise<void> {
  const missing = [...new Set(files)].flatMap((file) => {
    const entry = toEntryName(file);
    const isMissing = entry && !getLoadedEntry(entry);
    return isMissing ? [{ path: `content/${file}` }] : [];
  });
  if (missing.length === 0) return;
  // Without an answer, they are called by their file names.
  const found = await getImplementation()
    .call('entriesByFiles', { files: missing })
    .catch(() => []);
  for (const { data, file } of found) {
    const entry = toEntryName(file.path.replace(/^content\//, ''))!;
    const { type } = getEntryLocation(entry);
    try {
      read.set(toId(entry), parseEntryData(data, type.extension));
    } catch {
      // What cannot be parsed is called by its file name.
    }
  }
}
