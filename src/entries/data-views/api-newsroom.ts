import type { Locale } from '../newsroom/locale.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';
import { toTopicViews } from '../page-views/topics.ts';
import type { TopicView } from '../views.ts';

/** A topic without the pages of its years, whose entries are in the lists of the API too. */
export async function getWholeTopic(
  locale: Locale,
  locales: readonly Locale[],
  topic: SharedEntry<'topics'>,
): Promise<TopicView> {
  const views = await toTopicViews(locale, locales, topic);
  return views.find(({ year }) => year === undefined)!;
}
