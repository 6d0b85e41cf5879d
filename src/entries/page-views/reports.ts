import { toArticleView } from '../view-parts/article-view.ts';
import { toAttachmentView } from '../view-parts/attachments.ts';
import { toPersonCards } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import { toPictureView } from '../view-parts/pictures.ts';
import type { ReportView } from '../views.ts';

/** A report as its page shows it. */
export async function toReportView(
  locale: Locale,
  report: PublicEntry<'reports'>,
): Promise<ReportView> {
  const { newsroom } = locale;
  const { values } = report;
  return {
    ...(await toArticleView(locale, report)),
    kind: 'report',
    ...(values.subtitle && { subtitle: values.subtitle }),
    authors: await toPersonCards(locale, values.authors),
    keyFindings: values.keyFindings,
    ...(values.cover && { cover: await toPictureView(newsroom, values.cover) }),
    ...(values.pdf && { pdf: await toAttachmentView(locale, values.pdf, values.headline) }),
    citation: {
      ...values.citation,
      publisher: locale.siteName,
      year: locale.dates.year(values.datePublished),
      day: locale.dates.isoDay(values.datePublished),
    },
  };
}
