import type { Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import { lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { ask } from '../dialogs/ask.ts';
import { createListBelow } from '../dom/list.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { findMovedAddresses } from '../entries/moved-addresses.ts';
import { readPublished } from '../entries/read-published.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

type Data = Map<string, unknown>;

const { address: addressMessages } = messages;

/**
 * Asks staff to confirm a change of a public entry's address, once: what is saved was confirmed. The publication makes the
 * old address an alias, but not that of a topic, whose pages of years and feeds move with it: nothing leads there any more.
 * @throws if staff cancel
 */
export async function askAddressChange(entry: Map<string, unknown>, data: Data): Promise<void> {
  const name = getEntryName(entry);
  const location = getEntryLocation(name);
  const { type } = location;
  if (!('slug' in type.fields)) return;
  const find = (before: Values) =>
    findMovedAddresses(location, name.slug, [before, data.toJS()], getAdminSettings());
  const saved = parseEntryData(data.getIn(['$source', 'source']) as string, type.extension);
  if (find(saved).length === 0) return;
  const published = await readPublic(entry);
  const moved = published ? find(published) : [];
  if (moved.length === 0) return;
  const { links } = await getImplementation().call('getLinks', { path: String(entry.get('path')) });
  const change = moved.map(({ from, to }) => addressMessages.change(from, to));
  if (!('aliases' in type.fields)) {
    // Without a text that has it, a topic has no page.
    if (links.length > 0) await askToMove([...change, addressMessages.ended]);
    return;
  }
  // Only a testimony hides a person.
  const alias = type.name === 'testimonies' ? addressMessages.hiddenAlias : addressMessages.alias;
  const titles = links.map(({ title }) => title);
  await askToMove([...change, alias, ...createListBelow(addressMessages.links, titles)]);
}

async function askToMove(content: readonly (string | Node)[]): Promise<void> {
  const { title, confirm } = addressMessages;
  if (!(await ask({ title, content, yes: confirm }))) throw new Cancelled();
}

/** The published values of an entry, if readers see it. */
async function readPublic(entry: Map<string, unknown>) {
  const published = await readPublished(getEntryName(entry));
  const isPublic = published && lifecycle(toPublishable(published), readClock()) === 'public';
  return isPublic ? published : undefined;
}
