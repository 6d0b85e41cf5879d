import { toEntryPath } from '../../src/model/entry-name.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { createListBelow } from '../dom/list.ts';
import type { PublishedDraft } from '../entries/consequences.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';

/** Names the texts that lose somebody who leaves the organization as a contact. */
export async function describeLostContact(draft: PublishedDraft): Promise<(string | Node)[]> {
  const { collection, data, published } = draft;
  const isLeaving = collection === 'people' && data['former'] === true;
  if (!isLeaving || !published || published['former'] === true) return [];
  const path = `content/${toEntryPath(draft)}`;
  const { links } = await getImplementation().call('getLinks', { path });
  const texts = links.filter(({ field }) => field?.startsWith('mediaContacts'));
  return createListBelow(messages.publish.lostContact, createEntryItems(texts));
}
