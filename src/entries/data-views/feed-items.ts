import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { toReleaseView } from '../page-views/releases.ts';
import { toReportView } from '../page-views/reports.ts';
import { toTestimonyView } from '../page-views/testimonies.ts';
import type { FeedItemView, PublicationView } from '../views.ts';

/** An entry as feeds hold it. */
export async function toFeedItem(locale: Locale, entry: AnyPublicEntry): Promise<FeedItemView> {
  const view = await toArticle(locale, entry);
  // Feeds hold nothing of the page shell, so a change to a menu does not build them again.
  const { direction, title, description, translations, fallbacks, feed, site, related, ...item } =
    view;
  return item;
}

function toArticle(locale: Locale, entry: AnyPublicEntry): Promise<PublicationView> {
  switch (entry.collection) {
    case 'releases':
      return toReleaseView(locale, entry);
    case 'reports':
      return toReportView(locale, entry);
    case 'testimonies':
      return toTestimonyView(locale, entry);
  }
}
