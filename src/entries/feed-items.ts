import { getFeedIdentity, toFeedId } from '../publishing/feed-id.ts';
import type { Edition } from './edition.ts';
import type { AnyPublicText } from './newsroom.ts';
import { toReleaseView } from './releases.ts';
import { toReportView } from './reports.ts';
import { toTestimonyView } from './testimonies.ts';
import type { FeedItemView, ReleaseView, ReportView, TestimonyView } from './views.ts';

const items = new WeakMap<Edition, Map<string, Promise<FeedItemView>>>();

/** A text as feeds hold it. The same text is in several feeds; it is resolved once. */
export function toFeedItem(edition: Edition, text: AnyPublicText): Promise<FeedItemView> {
  const known = items.get(edition) ?? new Map<string, Promise<FeedItemView>>();
  items.set(edition, known);
  let item = known.get(text.id);
  if (!item) known.set(text.id, (item = toItem(edition, text)));
  return item;
}

async function toItem(edition: Edition, text: AnyPublicText): Promise<FeedItemView> {
  const view = await toArticle(edition, text);
  // What is around a page is in no feed: a change to a menu must not make the feeds anew.
  const { direction, title, description, translations, feed, site, related, ...item } = view;
  const identity = getFeedIdentity(edition.newsroom.site);
  return { ...item, feedId: toFeedId(identity, `${view.id}/${text.language}`) };
}

function toArticle(
  edition: Edition,
  text: AnyPublicText,
): Promise<ReleaseView | ReportView | TestimonyView> {
  switch (text.collection) {
    case 'releases':
      return toReleaseView(edition, text);
    case 'reports':
      return toReportView(edition, text);
    case 'testimonies':
      return toTestimonyView(edition, text);
  }
}
