import type { Link } from '../../src/server/store/entries/entry-links.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';

/** Names the other texts that go on showing a picture or document of a text that leaves the site. */
export const describeMediaElsewhere = (links: readonly Link[] = []): (string | Node)[] =>
  links.length > 0 ? [messages.deletion.mediaElsewhere, createList(createEntryItems(links))] : [];
