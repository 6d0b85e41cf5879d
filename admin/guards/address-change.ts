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

/**
 * Asks staff to confirm a change of a public entry's address, and makes the old address an alias.
 * @returns the data with the alias
 * @throws if staff cancel
 */
export async function askAddressChange(entry: Map<string, unknown>, data: Data): Promise<Data> {
  const change = await getAddressChange(entry, data);
  if (!change) return data;
  const { from, to, path } = change;
  const links = await getLinkTitles(path);
  const isAgreed = await ask({
    title: addressMessages.title,
    content: [
      addressMessages.change(from, to),
      addressMessages.alias,
      ...(links.length > 0 ? [addressMessages.links, createList(links)] : []),
    ],
    yes: addressMessages.confirm,
  });
  if (!isAgreed) throw new Cancelled();
  const aliases = (data.get('aliases') as List<string> | undefined) ?? List<string>();
  const moved = new Set([from, to].map(toComparableAddress));
  const otherAliases = aliases.filter((alias) => !moved.has(toComparableAddress(alias)));
  return data.set('aliases', otherAliases.push(from));
}

async function getAddressChange(entry: Map<string, unknown>, data: Data) {
  const path = entry.get('path') as string;
  const location = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  const { type } = location;
  if (!('aliases' in type.fields)) return undefined;
  const published = await readPublished(entry);
  if (!published || lifecycle(toPublishable(published), readClock()) !== 'public') return undefined;
  const toAddress = (slug: unknown) =>
    getAddress(location, { slug }, entry.get('slug') as string, getAdminSettings());
  const [from, to] = [toAddress(published.slug), toAddress(data.get('slug'))];
  return from && to && from !== to ? { from, to, path } : undefined;
}

/** Titles of the entries that link to a file, if the backend knows them. */
async function getLinkTitles(path: string): Promise<string[]> {
  const { links = [] } = (await getImplementation().getLinks?.(path)) ?? {};
  return links.map(({ title }) => title);
}
