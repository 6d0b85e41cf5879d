import { getMessages } from '../../languages/get-messages.ts';
import type { PublicationName } from '../../model/content-types/collections.ts';
import { feedFormats } from '../../publishing/addresses/feed-formats.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';
import type { FeedSource } from '../views.ts';

/**
 * A feed with the addresses of its formats.
 * @param folder below the feeds, with a closing slash; none for the feed of everything
 * @param name what the feed holds; none for the feed of everything
 */
export function toFeedSource(locale: Locale, folder = '', name?: string): FeedSource {
  const { siteName, language } = locale;
  const { colon } = getMessages(language);
  return {
    title: name ? siteName + colon + name : siteName,
    formats: feedFormats.map(({ name, type, file }) => ({
      name,
      type,
      href: `${locale.permalinks.feeds()}${folder}${file}`,
    })),
  };
}

/** The feed of the releases, reports or testimonies. */
export function toSectionFeedSource(locale: Locale, section: PublicationName): FeedSource {
  return toFeedSource(locale, `${section}/`, getMessages(locale.language).sections[section]);
}

/** The feed of a topic. */
export function toTopicFeedSource(
  locale: Locale,
  { key, values }: SharedEntry<'topics'>,
): FeedSource {
  const { language } = locale;
  const slug = values.slug?.[language] ?? key;
  return toFeedSource(locale, `topics/${slug}/`, values.name[language]);
}
