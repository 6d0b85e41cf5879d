import { parseEntryData } from '../../src/editing/edit-source.ts';
import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { readStored } from '../entries/read-stored.ts';
import { messages } from '../messages/index.ts';
import { createDifferenceList } from './difference-list.ts';
import { findDifferences } from './field-differences.ts';
import { nameValues } from './named-values.ts';

const { history: historyMessages, status } = messages;

/**
 * Shows what a translator has to follow: how an original differs from what it said when it was translated.
 * @param language its name
 * @param followed the commit of what it said then
 */
export const showChanges = async (
  original: EntryName,
  language: string,
  followed: string,
): Promise<void> =>
  showMessage(status.whatChanged(language), [
    historyMessages.legendOfOriginal,
    await readChanges(original, followed),
  ]);

/** The same differences, to put into another dialog. */
export async function readChanges(original: EntryName, followed: string): Promise<HTMLElement> {
  const { type } = getEntryLocation(original.collection, original.slug);
  const sources = await Promise.all([
    getImplementation().readRevision(`content/${toEntryPath(original)}`, followed),
    readStored(original),
  ]);
  const [before, after] = sources.map((source) => parseEntryData(source, type.extension));
  return createDifferenceList(type, await nameValues(type, findDifferences(before!, after!)));
}
