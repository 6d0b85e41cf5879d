import { getDirection } from '../../i18n/direction.ts';
import { getMessages } from '../../i18n/get-messages.ts';
import type { SocialCard } from '../../media/index.ts';
import { getKind } from './cards.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import type { SocialCardView } from '../views.ts';

/** The card of a text that has no picture of its own. */
export function getEntryCard(locale: Locale, text: AnyPublicEntry): SocialCard {
  return drawOn(locale, {
    kind: getMessages(locale.language).kinds[getKind(text)],
    headline: text.values.headline,
    date: locale.dates.day(text.values.datePublished),
  });
}

/** The card of every page that is no text: the organization's name and what it stands for. */
export function getSiteCard(locale: Locale): SocialCard {
  const { name, tagline } = locale.newsroom.site;
  return drawOn(locale, { kind: '', headline: tagline[locale.language] || name, date: '' });
}

function drawOn(
  { newsroom, language }: Locale,
  words: Pick<SocialCard['text'], 'kind' | 'headline' | 'date'>,
): SocialCard {
  const { name, colors } = newsroom.site;
  const direction = getDirection(language);
  return newsroom.media.getCard({ ...words, name, accent: colors.accent, language, direction });
}

/** A card as heads refer to it; its words for those who do not see it. */
export function toSocialCardView({ src, width, height, text }: SocialCard): SocialCardView {
  const { kind, headline, name } = text;
  return { src, width, height, alt: [kind || name, headline].join(': ') };
}

/** Every card of the newsroom, each once. */
export function getSocialCards(newsroom: Newsroom): SocialCard[] {
  const cards = getLocales(newsroom).flatMap((locale) => [
    getSiteCard(locale),
    ...locale.publications
      .filter(({ values }) => !values.image)
      .map((text) => getEntryCard(locale, text)),
  ]);
  return [...new Map(cards.map((card) => [card.src, card])).values()];
}
