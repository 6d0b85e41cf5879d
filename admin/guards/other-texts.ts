import type { Link } from '../../src/server/store/entries/entry-links.ts';
import type { SameHeadline } from '../../src/server/store/entries/same-headline.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { createListBelow } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { formatLongDay } from '../settings/moments.ts';

/** Names the other texts that go on showing a picture or document of a text that leaves the site. */
export const describeMediaElsewhere = (links: readonly Link[] = []): (string | Node)[] =>
  createListBelow(messages.deletion.mediaElsewhere, createEntryItems(links));

/** Names the other texts with the headline that a text gets, with their dates. */
export function describeSameHeadline(texts: readonly SameHeadline[] = []): (string | Node)[] {
  const links = texts.map(({ path, title, date }) => ({
    path,
    title: date ? `${title} · ${formatLongDay(date)}` : title,
  }));
  return createListBelow(messages.publish.sameHeadline, createEntryItems(links));
}
