import type { SameHeadline } from '../../src/server/store/entries/same-headline.ts';
import type { QuotingTexts } from '../../src/server/store/drafts/quoting-texts.ts';
import type { LeftElsewhere } from '../../src/server/store/publication/left-elsewhere.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { isGroup, type Values } from '../../src/model/fields/written-value.ts';
import { createElement } from '../dom/element.ts';
import { createListBelow } from '../dom/list.ts';
import { createWindowLink } from '../dom/window-link.ts';
import type { PublishedDraft } from '../entries/consequences.ts';
import { getEntryLocation, toEditorAddress } from '../entries/entry-location.ts';
import { getAddress } from '../entries/entry-status.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { readPublished } from '../entries/read-published.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatLongDay } from '../settings/moments.ts';

/** Names the texts that go on showing a picture, document or words of a text that leaves the site, or its place, or link to it. */
export const describeLeftElsewhere = ({
  mediaElsewhere = [],
  placeElsewhere = [],
  ...words
}: LeftElsewhere): (string | Node)[] => [
  ...createListBelow(messages.deletion.placeElsewhere, createEntryItems(placeElsewhere)),
  ...createListBelow(messages.deletion.mediaElsewhere, createEntryItems(mediaElsewhere)),
  ...describeQuoting(words),
];

/** Names the other texts that quote a text or link to it, and says how to find those that are not named. */
const describeQuoting = ({
  wordsElsewhere = [],
  moreElsewhere,
  commonElsewhere,
}: QuotingTexts): (string | Node)[] => [
  ...createListBelow(messages.deletion.wordsElsewhere, createEntryItems(wordsElsewhere)),
  ...(moreElsewhere ? [messages.deletion.moreElsewhere(moreElsewhere)] : []),
  ...(commonElsewhere ? [messages.deletion.commonElsewhere(commonElsewhere)] : []),
];

/** Names the other texts with the headline that a text gets, with their dates. */
export function describeSameHeadline(texts: readonly SameHeadline[] = []): (string | Node)[] {
  const links = texts.map(({ path, title, date }) => ({
    path,
    title: date ? `${title} · ${formatLongDay(date)}` : title,
  }));
  return createListBelow(messages.publish.sameHeadline, createEntryItems(links));
}

const menusForm = { collection: 'settings', slug: 'navigation' };

/** Says that no menu leads to a page that becomes public, and where to change that: readers would only find it by searching. */
export async function describeNoMenu(draft: PublishedDraft): Promise<Node[]> {
  const { slug, data, isNew } = draft;
  const location = getEntryLocation(draft);
  if (!isNew || location.collection !== 'pages') return [];
  const menus = await readPublished(menusForm);
  const settings = getAdminSettings();
  const address = getAddress(location, data, slug, settings);
  const leadsTo = ({ page, link }: Values) =>
    page === slug ||
    Object.values(Object(link) as object).some(
      (href) => href === address || href === `${settings.siteUrl}${address}`,
    );
  if (!menus || [menus['main'], menus['footer']].flat().filter(isGroup).some(leadsTo)) return [];
  const link = createWindowLink(toEditorAddress(menusForm), getShownTitle(menusForm, {}));
  return [createElement('p', {}, `${messages.publish.inNoMenu}${messages.colon}`, link)];
}
