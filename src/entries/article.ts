import { getDateModified, toShownCorrections } from '../publishing/corrections.ts';
import { toAttachmentView } from './attachments.ts';
import { toBodyView } from './body-view.ts';
import { getKind, toEntryCards, toTopicLinks } from './cards.ts';
import type { Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { AnyPublicText } from './newsroom.ts';
import { toPictureView } from './pictures.ts';
import { getTextCard, toSocialCardView } from './social-cards.ts';
import type { ArticleView } from './views.ts';

/** What all publications have in common, as their page shows it. */
export async function toArticleView(edition: Edition, text: AnyPublicText): Promise<ArticleView> {
  const { newsroom } = edition;
  const { values } = text;
  const { now } = newsroom;
  const modified = getDateModified(values, now);
  return {
    ...(await toPageFrame(edition, {
      path: edition.getHref(text),
      title: values.headline,
      description: values.summary,
      translations: edition.getTranslations(text),
    })),
    id: edition.getId(text),
    kind: getKind(text),
    headline: values.headline,
    summary: values.summary,
    datePublished: edition.getDate(values.datePublished),
    ...(modified && { dateModified: edition.getDate(modified) }),
    topics: toTopicLinks(edition, values.topics),
    ...(values.image && { picture: await toPictureView(newsroom, values.image) }),
    ...(!values.image && { card: toSocialCardView(getTextCard(edition, text)) }),
    attachments: await Promise.all(
      values.attachments.map(({ file, title }) => toAttachmentView(edition, file, title)),
    ),
    related: await toEntryCards(edition, values.related),
    corrections: toShownCorrections(values.corrections, now).map(({ date, text: words }) => ({
      date: edition.getDate(date),
      text: words,
    })),
    body: await toBodyView(newsroom, text.body, text.language),
  };
}

/** Public texts of one collection in one edition, newest first. */
export function getTexts<K extends AnyPublicText['collection']>(
  edition: Edition,
  collection: K,
): Extract<AnyPublicText, { collection: K }>[] {
  return edition.publications.filter(
    (text): text is Extract<AnyPublicText, { collection: K }> => text.collection === collection,
  );
}
