import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData, Extension } from '../../src/editing/parsed-source.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getImplementation } from './editor-session.ts';

/**
 * Reads the unchecked fields and the body of what is published of an entry, with their source, as forms have it in `$source`.
 * @returns undefined if nothing is published that can be read
 */
export async function readPublishedData(
  path: string,
  extension: Extension,
): Promise<EntryData | undefined> {
  try {
    const { data } = await getImplementation().getEntry(path);
    const $source = unwrapSource(data);
    return { ...parseEntryData($source.source, extension), $source };
  } catch {
    return undefined;
  }
}
