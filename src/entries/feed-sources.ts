import { getMessages } from '../i18n/get-messages.ts';
import type { PublicationName } from '../model/content-types.ts';
import { feedFormats } from '../publishing/feed-formats.ts';
import type { Edition } from './edition.ts';
import type { SharedEntry } from './newsroom.ts';
import type { FeedSource } from './views.ts';

/**
 * A feed with the addresses of its formats.
 * @param folder below the feeds, with a closing slash; none for the feed of everything
 * @param name what is in it, where that is not everything
 */
export function toFeedSource(edition: Edition, folder = '', name?: string): FeedSource {
  const site = edition.newsroom.site.name;
  return {
    title: name ? `${site}: ${name}` : site,
    formats: feedFormats.map(({ name, type, file }) => ({
      name,
      type,
      href: `${edition.permalinks.feeds()}${folder}${file}`,
    })),
  };
}

/** The feed of the releases, reports or testimonies. */
export function toSectionFeedSource(edition: Edition, section: PublicationName): FeedSource {
  return toFeedSource(edition, `${section}/`, getMessages(edition.language).sections[section]);
}

/** The feed of a topic. */
export function toTopicFeedSource(
  edition: Edition,
  { key, values }: SharedEntry<'topics'>,
): FeedSource {
  const { language } = edition;
  const slug = values.slug?.[language] ?? key;
  return toFeedSource(edition, `topics/${slug}/`, values.name[language]);
}
