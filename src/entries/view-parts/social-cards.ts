import { getDirection } from '../../languages/direction.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { SocialCard } from '../../media/index.ts';
import { getKind } from '../../model/content-types/collections.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { SocialCardView } from '../views.ts';

/** Cards of entries, as long as their values are the same and what else they show. */
const known = new WeakMap<
  AnyPublicEntry['values'],
  { readonly shown: string; readonly card: SocialCard }
>();

/** The card of an entry that has no picture of its own. */
export function getEntryCard(locale: Locale, entry: AnyPublicEntry): SocialCard {
  const { name, colors } = locale.newsroom.site;
  const { values } = entry;
  const date = locale.dates.day(values.datePublished);
  const shown = [locale.language, date, colors.accent, name].join(' ');
  const before = known.get(values);
  if (before?.shown === shown) return before.card;
  const card = toCard(locale, {
    kind: getMessages(locale.language).kinds[getKind(entry)],
    headline: values.headline,
    date,
  });
  known.set(values, { shown, card });
  return card;
}

/** The card of all pages that show no publication: the organization's name and tagline. */
export function getSiteCard(locale: Locale): SocialCard {
  const { name, tagline } = locale.newsroom.site;
  return toCard(locale, { kind: '', headline: tagline[locale.language] || name, date: '' });
}

function toCard(
  { newsroom, language }: Locale,
  cardText: Pick<SocialCard['text'], 'kind' | 'headline' | 'date'>,
): SocialCard {
  const { name, colors } = newsroom.site;
  const direction = getDirection(language);
  return newsroom.media.getCard({ ...cardText, name, accent: colors.accent, language, direction });
}

/** A card as the head of a page refers to it, with its text for people who cannot see it. */
export function toSocialCardView({ src, width, height, text }: SocialCard): SocialCardView {
  const { kind, headline, name, language } = text;
  return { src, width, height, alt: (kind || name) + getMessages(language).colon + headline };
}
