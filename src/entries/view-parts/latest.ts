import type { Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import type { EntryCard } from '../views.ts';
import { toEntryCards } from './cards.ts';

/** As many as readers look at who came for something else. */
const latestCount = 3;

const getLatestIds = defineQuery('newest entries', ({ index }) =>
  index.listed.slice(0, latestCount).map(({ id }) => id),
);

/** The newest entries, for pages that have nothing else to offer. */
export const getLatest = (locale: Locale): Promise<EntryCard[]> =>
  toEntryCards(locale, getLatestIds(locale));
