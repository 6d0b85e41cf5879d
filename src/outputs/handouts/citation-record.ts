import type { ReportView } from '../../entries/views.ts';
import { toNameParts } from './person-name.ts';

/** What every citation format says of a report. */
export interface CitationRecord {
  readonly key: string;
  readonly title: string;
  /** The publisher if the report names nobody. An organization has no given name. */
  readonly authors: readonly { readonly given: string; readonly family: string }[];
  readonly publisher: string;
  readonly place?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly doi?: string;
  readonly url: string;
  readonly language: string;
  readonly abstract: string;
  /** Day of publication as the newsroom dates it: year, month, day. */
  readonly date: readonly [number, number, number];
}

export function toCitationRecord(report: ReportView): CitationRecord {
  const { citation, language, site } = report;
  const [year = 0, month = 1, day = 1] = citation.day.split('-').map(Number);
  const persons = report.authors.map(toNameParts);
  const authors = persons.length > 0 ? persons : [{ given: '', family: citation.publisher }];
  return {
    key: toKey(authors[0]!.family, year, report.path),
    title: report.subtitle ? `${report.headline}: ${report.subtitle}` : report.headline,
    authors,
    publisher: citation.publisher,
    ...(citation.place && { place: citation.place }),
    ...(citation.reportNumber && { number: citation.reportNumber }),
    ...(citation.edition && { edition: citation.edition }),
    ...(citation.doi && { doi: citation.doi }),
    url: site.url + report.path,
    language,
    abstract: report.summary,
    date: [year, month, day],
  };
}

/** `hsu2011-the-chilling-effect`: BibTeX allows few characters in a key, so ASCII only. */
function toKey(name: string, year: number, path: string): string {
  const slug = path.split('/').at(-2) ?? '';
  return `${toAscii(name)}${year}-${toAscii(slug)}`;
}

const toAscii = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
