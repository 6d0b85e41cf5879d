import type { Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import { lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { ask } from '../dialogs/ask.ts';
import { createListBelow } from '../dom/list.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { getAddress } from '../entries/entry-status.ts';
import { readPublished } from '../entries/read-published.ts';
import { getEntryName } from '../entries/published-draft.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';

type Data = Map<string, unknown>;

const { address: addressMessages } = messages;

/**
 * Asks staff to confirm a change of a public entry's address, once: what is saved was confirmed. The publication makes the
 * old address an alias.
 * @throws if staff cancel
 */
export async function askAddressChange(entry: Map<string, unknown>, data: Data): Promise<void> {
  const { collection, slug: key } = getEntryName(entry);
  const location = getEntryLocation(collection, key);
  const { type } = location;
  if (!('aliases' in type.fields)) return;
  const toAddress = (slug: unknown) => getAddress(location, { slug }, key, getAdminSettings())!;
  const to = toAddress(data.get('slug'));
  const saved = parseEntryData(data.getIn(['$source', 'source']) as string, type.extension);
  if (to === toAddress(saved['slug'])) return;
  const published = await readPublic(entry);
  const from = published ? toAddress(published.slug) : to;
  const change = addressMessages.change(from, to);
  // Only a testimony hides a person.
  const alias = type.name === 'testimonies' ? addressMessages.hiddenAlias : addressMessages.alias;
  if (from !== to) await askToMove([change, alias], entry.get('path') as string);
}

async function askToMove(change: readonly string[], path: string): Promise<void> {
  const links = await getLinkTitles(path);
  const isAgreed = await ask({
    title: addressMessages.title,
    content: [...change, ...createListBelow(addressMessages.links, links)],
    yes: addressMessages.confirm,
  });
  if (!isAgreed) throw new Cancelled();
}

/** The published values of an entry, if readers see it. */
async function readPublic(entry: Map<string, unknown>) {
  const published = await readPublished(getEntryName(entry));
  const isPublic = published && lifecycle(toPublishable(published), readClock()) === 'public';
  return isPublic ? published : undefined;
}

/** Titles of the entries that link to a file. */
async function getLinkTitles(path: string): Promise<string[]> {
  const { links } = await getImplementation().call('getLinks', { path });
  return links.map(({ title }) => title);
}
