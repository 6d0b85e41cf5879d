import { getDateModified, toShownCorrections } from '../../publishing/corrections.ts';
import { toAttachmentView } from './attachments.ts';
import { toBodyView } from './body-view.ts';
import { getKind, toEntryCards, toTopicLinks } from './cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from './page-shell.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { toPictureView } from './pictures.ts';
import { getEntryCard, toSocialCardView } from './social-cards.ts';
import type { ArticleView } from '../views.ts';

/** What all publications have in common, as their page shows it. */
export async function toArticleView(locale: Locale, text: AnyPublicEntry): Promise<ArticleView> {
  const { newsroom } = locale;
  const { values } = text;
  const { now } = newsroom;
  const modified = getDateModified(values, now);
  return {
    ...(await toPageShell(locale, {
      path: locale.getHref(text),
      title: values.headline,
      description: values.summary,
      translations: locale.getTranslations(text),
    })),
    id: locale.getId(text),
    kind: getKind(text),
    headline: values.headline,
    summary: values.summary,
    datePublished: locale.getDate(values.datePublished),
    ...(modified && { dateModified: locale.getDate(modified) }),
    topics: toTopicLinks(locale, values.topics),
    ...(values.image && { picture: await toPictureView(newsroom, values.image) }),
    ...(!values.image && { card: toSocialCardView(getEntryCard(locale, text)) }),
    attachments: await Promise.all(
      values.attachments.map(({ file, title }) => toAttachmentView(locale, file, title)),
    ),
    related: await toEntryCards(locale, values.related),
    corrections: toShownCorrections(values.corrections, now).map(({ date, text: words }) => ({
      date: locale.getDate(date),
      text: words,
    })),
    body: await toBodyView(newsroom, text.body, text.language),
  };
}

/** Public texts of one collection in one locale, newest first. */
export function getPublications<K extends AnyPublicEntry['collection']>(
  locale: Locale,
  collection: K,
): Extract<AnyPublicEntry, { collection: K }>[] {
  return locale.publications.filter(
    (text): text is Extract<AnyPublicEntry, { collection: K }> => text.collection === collection,
  );
}
