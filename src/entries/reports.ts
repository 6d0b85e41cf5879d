import { getTexts, toArticleView } from './article.ts';
import { toAttachmentView } from './attachments.ts';
import { toPersonCards } from './cards.ts';
import type { Edition } from './edition.ts';
import type { PublicText } from './newsroom.ts';
import { toPictureView } from './pictures.ts';
import type { ReportView } from './views.ts';

/** Every public report of an edition. */
export function getReports(edition: Edition): Promise<ReportView[]> {
  return Promise.all(getTexts(edition, 'reports').map((report) => toReportView(edition, report)));
}

/** A report as its page shows it. */
export async function toReportView(
  edition: Edition,
  report: PublicText<'reports'>,
): Promise<ReportView> {
  const { newsroom } = edition;
  const { values } = report;
  return {
    ...(await toArticleView(edition, report)),
    kind: 'report',
    ...(values.subtitle && { subtitle: values.subtitle }),
    authors: await toPersonCards(edition, values.authors),
    keyFindings: values.keyFindings,
    ...(values.cover && { cover: await toPictureView(newsroom, values.cover) }),
    ...(values.pdf && { pdf: await toAttachmentView(edition, values.pdf, values.headline) }),
    citation: {
      ...values.citation,
      publisher: newsroom.site.name,
      year: edition.dates.year(values.datePublished),
      day: edition.dates.isoDay(values.datePublished),
    },
  };
}
