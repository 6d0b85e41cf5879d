import type { WholeTopicView } from '../api-views.ts';
import { getEntriesOn } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';
import { toTopicView } from '../page-views/topics.ts';

/** A topic; its older entries are in the lists of the API. */
export const toWholeTopicView = async (
  locale: Locale,
  topic: SharedEntry<'topics'>,
): Promise<WholeTopicView> => ({
  ...(await toTopicView(locale, topic)),
  total: getEntriesOn(locale, topic).length,
});
