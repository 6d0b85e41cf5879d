import { parseEntryData } from '../../src/editing/edit-source.ts';
import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createElement } from '../dom/element.ts';
import { createListBelow } from '../dom/list.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { getEntryLocation, toEditorAddress, toNameIn } from '../entries/entry-location.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { getLanguageName } from '../settings/language-names.ts';
import { createDifferenceList } from './difference-list.ts';
import { findDifferences } from './field-differences.ts';
import { nameValues } from './named-values.ts';
import { readStored } from './read-stored.ts';

const { history: historyMessages, publish, status } = messages;

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

/** Says in which languages the original of an entry has changed since that was translated, and how, with a link to each. */
export async function describeChanged(name: EntryName): Promise<(string | Node)[]> {
  const changed = await getImplementation().call('findChangedOriginals', name);
  const items = changed.map(async ({ language, followed }) => {
    const original = toNameIn(name, language);
    const label = getLanguageName(language);
    return [
      createWindowLink(toEditorAddress(original), status.open(label)),
      createElement(
        'details',
        {},
        createElement('summary', {}, status.whatChanged(label)),
        await readChanges(original, followed),
      ),
    ];
  });
  return createListBelow(publish.originalChanged + messages.colon, await Promise.all(items));
}

async function readChanges(original: EntryName, followed: string): Promise<HTMLElement> {
  const { type } = getEntryLocation(original);
  const sources = await Promise.all([
    getImplementation().readRevision(`content/${toEntryPath(original)}`, followed),
    readStored(original),
  ]);
  const [before, after] = sources.map((source) => parseEntryData(source, type.extension));
  return createDifferenceList(type, await nameValues(type, findDifferences(before!, after!)));
}
