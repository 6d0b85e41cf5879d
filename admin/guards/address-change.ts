import { List, type Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { toComparableAddress } from '../../src/model/fields/site-address.ts';
import { lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { ask } from '../dialogs/ask.ts';
import { createList } from '../dom/list.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { getAddress } from '../entries/entry-status.ts';
import { readPublished } from '../entries/published-draft.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';

type Data = Map<string, unknown>;

const { address: addressMessages } = messages;

/** The change that staff have confirmed, so that they are not asked with each save. */
let confirmed = '';

/**
 * Asks staff to confirm a change of a public entry's address, and makes the old address an alias, unless it is one. What
 * redirects to itself, since the address was changed back, is no alias any more.
 * @returns the data with the alias
 * @throws if staff cancel
 */
export async function askAddressChange(entry: Map<string, unknown>, data: Data): Promise<Data> {
  const location = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  if (!('aliases' in location.type.fields)) return data;
  const toAddress = (slug: unknown) =>
    getAddress(location, { slug }, entry.get('slug') as string, getAdminSettings())!;
  const to = toAddress(data.get('slug'));
  const published = await readPublic(entry);
  const from = published ? toAddress(published.slug) : to;
  const aliases = (data.get('aliases') as List<string> | undefined) ?? List<string>();
  const isAt = (address: string) => (alias: string) =>
    toComparableAddress(alias) === toComparableAddress(address);
  const others = aliases.filterNot(isAt(to));
  if (from === to || aliases.some(isAt(from)))
    return others.size === aliases.size ? data : data.set('aliases', others);
  const change = addressMessages.change(from, to);
  if (change !== confirmed) await askToMove(change, entry.get('path') as string);
  confirmed = change;
  return data.set('aliases', others.push(from));
}

async function askToMove(change: string, path: string): Promise<void> {
  const links = await getLinkTitles(path);
  const isAgreed = await ask({
    title: addressMessages.title,
    content: [
      change,
      addressMessages.alias,
      ...(links.length > 0 ? [addressMessages.links, createList(links)] : []),
    ],
    yes: addressMessages.confirm,
  });
  if (!isAgreed) throw new Cancelled();
}

/** The published values of an entry, if readers see it. */
async function readPublic(entry: Map<string, unknown>) {
  const published = await readPublished(entry);
  const isPublic = published && lifecycle(toPublishable(published), readClock()) === 'public';
  return isPublic ? published : undefined;
}

/** Titles of the entries that link to a file. */
async function getLinkTitles(path: string): Promise<string[]> {
  const { links } = await getImplementation().call('getLinks', { path });
  return links.map(({ title }) => title);
}
