import { getDirection } from '../../languages/direction.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { SocialCard } from '../../media/index.ts';
import { getKind, type PublicationKind } from '../../model/content-types/collections.ts';
import { deriveOnce } from '../../model/derivation.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { SocialCardView } from '../views.ts';

/** The card of an entry that has no picture of its own. */
export function getEntryCard(locale: Locale, entry: AnyPublicEntry): SocialCard {
  const { values } = entry;
  return getCardOnce(values, locale, locale.dates.day(values.datePublished), getKind(entry));
}

const getCardOnce = deriveOnce(
  ({ headline }: AnyPublicEntry['values'], locale: Locale, date: string, kind: PublicationKind) =>
    toCard(locale, { kind: getMessages(locale.language).kinds[kind], headline, date }),
  ({ language, siteName, newsroom: { site } }, date) =>
    [language, date, site.colors.accent, siteName].join(' '),
);

/** The card of all pages that show no publication: the organization's name and tagline. */
export function getSiteCard(locale: Locale): SocialCard {
  const headline = locale.newsroom.site.tagline[locale.language] || locale.siteName;
  return toCard(locale, { kind: '', headline, date: '' });
}

function toCard(
  { newsroom, language, siteName: name }: Locale,
  cardText: Pick<SocialCard['text'], 'kind' | 'headline' | 'date'>,
): SocialCard {
  const { accent } = newsroom.site.colors;
  const direction = getDirection(language);
  return newsroom.media.getCard({ ...cardText, name, accent, language, direction });
}

/** A card as the head of a page refers to it, with its text for people who cannot see it. */
export function toSocialCardView({ src, width, height, text }: SocialCard): SocialCardView {
  const { kind, headline, name, language } = text;
  return { src, width, height, alt: (kind || name) + getMessages(language).colon + headline };
}
