import { getKind } from '../../model/content-types/collections.ts';
import { toFeedId } from '../../publishing/addresses/feed-id.ts';
import { getDateModified, toNewestCorrections } from '../../publishing/corrections.ts';
import { toAttachmentView } from './attachments.ts';
import { toBodyView } from './body-view.ts';
import { toEntryCards, toTopicLinks } from './cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from './page-shell.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { toPictureView } from './pictures.ts';
import { getEntryCard, toSocialCardView } from './social-cards.ts';
import type { ArticleView } from '../views.ts';

/** What all publications have in common, as their page shows it. */
export async function toArticleView(locale: Locale, entry: AnyPublicEntry): Promise<ArticleView> {
  const { newsroom } = locale;
  const { values } = entry;
  const modified = getDateModified(values);
  const attachments = await Promise.all(
    values.attachments.map(({ file, title }) => toAttachmentView(locale, file, title)),
  );
  const shell = await toPageShell(locale, {
    path: locale.getHref(entry),
    title: values.headline,
    description: values.summary,
    translations: locale.getTranslations(entry),
    section: entry.collection,
  });
  const id = locale.getId(entry);
  return {
    ...shell,
    id,
    feedId: toFeedId(shell.site.feedIdentity, `${id}/${entry.language}`),
    kind: getKind(entry),
    headline: values.headline,
    summary: values.summary,
    datePublished: locale.getDate(values.datePublished),
    ...(modified && { dateModified: locale.getDate(modified) }),
    ...(values.dateModified && { dateUpdated: locale.getDate(values.dateModified) }),
    topics: toTopicLinks(locale, values.topics),
    ...(values.image && { picture: await toPictureView(newsroom, values.image) }),
    ...(!values.image && { card: toSocialCardView(getEntryCard(locale, entry)) }),
    // A document may be attached twice under one title.
    attachments: [...new Map(attachments.map((one) => [one.href, one])).values()],
    related: await toEntryCards(locale, values.related),
    corrections: toNewestCorrections(values.corrections).map((correction) => ({
      date: locale.getDate(correction.date),
      text: correction.text,
    })),
    body: await toBodyView(locale, entry.body),
  };
}
