import { getFeedIdentity, toFeedId } from '../../publishing/feed-id.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { toReleaseView } from '../page-views/releases.ts';
import { toReportView } from '../page-views/reports.ts';
import { toTestimonyView } from '../page-views/testimonies.ts';
import type { FeedItemView, ReleaseView, ReportView, TestimonyView } from '../views.ts';

const items = new WeakMap<Locale, Map<string, Promise<FeedItemView>>>();

/** A text as feeds hold it. The same text is in several feeds; it is resolved once. */
export function toFeedItem(locale: Locale, text: AnyPublicEntry): Promise<FeedItemView> {
  const known = items.get(locale) ?? new Map<string, Promise<FeedItemView>>();
  items.set(locale, known);
  let item = known.get(text.id);
  if (!item) known.set(text.id, (item = toItem(locale, text)));
  return item;
}

async function toItem(locale: Locale, text: AnyPublicEntry): Promise<FeedItemView> {
  const view = await toArticle(locale, text);
  // What is around a page is in no feed: a change to a menu must not make the feeds anew.
  const { direction, title, description, translations, feed, site, related, ...item } = view;
  const identity = getFeedIdentity(locale.newsroom.site);
  return { ...item, feedId: toFeedId(identity, `${view.id}/${text.language}`) };
}

function toArticle(
  locale: Locale,
  text: AnyPublicEntry,
): Promise<ReleaseView | ReportView | TestimonyView> {
  switch (text.collection) {
    case 'releases':
      return toReleaseView(locale, text);
    case 'reports':
      return toReportView(locale, text);
    case 'testimonies':
      return toTestimonyView(locale, text);
  }
}
