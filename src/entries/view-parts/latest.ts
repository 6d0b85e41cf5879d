import type { Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import type { EntryCard } from '../views.ts';
import { toEntryCards } from './cards.ts';

/** As many as readers look at who came for something else. */
const latestCount = 3;

const getLatestIds = defineQuery('newest entries', ({ index }) =>
  index.listed.slice(0, latestCount).map(({ id }) => id),
);

/** The newest entries without their pictures, for pages that have nothing else to offer. */
export async function getLatest(locale: Locale): Promise<readonly EntryCard[]> {
  const cards = await toEntryCards(locale, getLatestIds(locale));
  return cards.map(({ picture: _, ...card }) => card);
}
