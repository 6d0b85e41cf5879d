import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData, Extension } from '../../src/editing/parsed-source.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getImplementation } from './editor-session.ts';

/** Reads the unchecked fields, and the body, of what is published of an entry; undefined if nothing is that can be read. */
export async function readPublishedData(
  path: string,
  extension: Extension,
): Promise<EntryData | undefined> {
  try {
    const { data } = await getImplementation().getEntry(path);
    return parseEntryData(unwrapSource(data).source, extension);
  } catch {
    return undefined;
  }
}
