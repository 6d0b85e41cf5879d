import type { ReportView } from '../../entries/views.ts';
import { getDirection } from '../../languages/direction.ts';
import { toFormatLocale } from '../../languages/format-locale.ts';
import { fill, getMessages } from '../../languages/get-messages.ts';

type Cited = Pick<ReportView, 'language' | 'headline' | 'subtitle' | 'authors' | 'citation'>;

function formatAuthors({ authors, citation, language }: Cited): string {
  const names = authors.map(({ name }) => name);
  return names.length > 0
    ? new Intl.ListFormat(toFormatLocale(language), { type: 'conjunction' }).format(names)
    : citation.publisher;
}

/** Bibliographies in Chinese and Japanese have the marks of Latin script (GB/T 7714). */
const toBibliographic = (colon: string) => colon.replace('：', ': ');

/**
 * How to cite a report: “Ana Ruiz and Mei Hsu. 2011. The Wall: Data of a year. Report 4. Boston:
 * Lantern Row.” Without authors, the publisher is named instead. In a language that is read from right to left,
 * a mark (U+200F) keeps the stop after a Latin name behind it.
 */
export function formatCitation(report: Cited): string {
  const { headline, subtitle, citation, language } = report;
  const { reportNumber, edition, place, publisher, year } = citation;
  const messages = getMessages(language);
  const colon = toBibliographic(messages.colon);
  const number = reportNumber && fill(messages.report.reportNumber, { number: reportNumber });
  const parts = [
    formatAuthors(report),
    year,
    [headline, subtitle].filter(Boolean).join(colon),
    edition,
    number,
    [place, publisher].filter(Boolean).join(colon),
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (/[.?!。？！]$/u.test(part) ? part : `${part}.`))
    .join(getDirection(language) === 'rtl' ? '\u200f ' : ' ');
}
