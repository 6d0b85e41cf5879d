import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getImplementation } from './editor-session.ts';
import { getEntryLocation } from './entry-location.ts';

/**
 * Reads the unchecked fields and the body of what is published of an entry, which may have a draft, with their source, as forms
 * have it in `$source`.
 * @param name by which Decap knows it
 * @returns undefined if nothing is published that can be read
 */
export async function readPublished(name: EntryName): Promise<EntryData | undefined> {
  const { extension } = getEntryLocation(name).type;
  try {
    const { data } = await getImplementation().getEntry(`content/${toEntryPath(name)}`);
    const $source = unwrapSource(data);
    return { ...parseEntryData($source.source, extension), $source };
  } catch {
    return undefined;
  }
}
