import type {
  ArticleView,
  AttachmentView,
  PublicationView,
  ReportView,
} from '../../entries/views.ts';
import { toFormatLocale } from '../../languages/format-locale.ts';
import { fill, getMessages } from '../../languages/get-messages.ts';
import { wrapText } from '../../markdown/index.ts';
import { formatContacts, formatPairs, formatSection, toCapitals } from './plain-sections.ts';
import { getPressContacts } from './press-contacts.ts';
import { formatRegistration } from './registration.ts';

/**
 * An entry as plain text, as it would be mailed to a news desk: lines of 72 characters, a mark at the end.
 * @param body the body as `toPlainBody` of src/markdown returns it
 * @param embargo until when it is embargoed, for copies that staff send before: what the public sees is embargoed no longer
 */
export function formatTextFile(view: PublicationView, body: string, embargo?: string): string {
  const { language, site } = view;
  const messages = getMessages(language);
  const blocks = [
    toCapitals(site.name, language),
    site.sample && wrapText(messages.sampleNotice, language),
    [
      toCapitals(getKind(view, embargo), language),
      'event' in view && view.event?.calledOff && toCapitals(messages.article.calledOff, language),
      view.datePublished.day,
      formatUpdated(view),
    ]
      .filter(Boolean)
      .join('\n'),
    ...view.corrections.map(({ date, text }) =>
      wrapText(
        toCapitals(messages.article.correction, language) +
          messages.comma +
          date.day +
          messages.colon +
          text,
        language,
      ),
    ),
    formatSection(
      messages.article.mediaContacts,
      formatContacts(getPressContacts(view, site), language),
      language,
    ),
    wrapText(toCapitals(view.headline, language), language),
    getDeck(view),
    ...getFacts(view),
    body,
    messages.article.endMark,
    ...getClosing(view),
    formatDownloads(view),
    site.url + view.path,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function formatUpdated({ dateModified, language }: PublicationView): string | undefined {
  return dateModified && `${getMessages(language).article.updated} ${dateModified.day}`;
}

function getKind(view: PublicationView, embargo?: string): string {
  const { article, kinds, report, testimony } = getMessages(view.language);
  if (embargo) return fill(article.embargoedUntil, { moment: embargo });
  switch (view.kind) {
    case 'press-release':
      return article.forImmediateRelease;
    case 'personal-testimony':
      // The place is only on the page: programs that join data must not learn where a witness lives.
      return fill(testimony.testimonyOf, { name: view.person.displayName });
    case 'report': {
      const { reportNumber, edition } = view.citation;
      const number = reportNumber && fill(report.reportNumber, { number: reportNumber });
      return [number ?? kinds.report, edition].filter(Boolean).join(' · ');
    }
    default:
      return kinds[view.kind];
  }
}

function getDeck(view: PublicationView): string | undefined {
  if (view.kind === 'report') {
    const names = new Intl.ListFormat(toFormatLocale(view.language)).format(
      view.authors.map(({ name }) => name),
    );
    return [view.subtitle, names]
      .flatMap((line) => (line ? wrapText(line, view.language) : []))
      .join('\n\n');
  }
  if ('subheadline' in view && view.subheadline) return wrapText(view.subheadline, view.language);
  return view.kind.endsWith('-testimony') ? wrapText(view.summary, view.language) : undefined;
}

/** What is between headline and body: the event, the hearing, the key findings. */
function getFacts(view: PublicationView): string[] {
  const { article, comma, report, testimony } = getMessages(view.language);
  if (view.kind === 'report')
    return view.keyFindings.length > 0
      ? [
          formatSection(
            report.keyFindings,
            view.keyFindings
              .map((keyFinding, index) => wrapText(`${index + 1}. ${keyFinding}`, view.language))
              .join('\n\n'),
            view.language,
          ),
        ]
      : [];
  if (view.kind === 'personal-testimony')
    return view.person.pseudonym ? [wrapText(testimony.pseudonymNote, view.language)] : [];
  const hearing = view.kind === 'hearing-testimony' ? view.hearing : undefined;
  const event = view.kind === 'hearing-testimony' ? view.hearing.event : view.event;
  if (!event) return [];
  return [
    formatPairs(
      [
        [testimony.witness, [hearing?.witness, hearing?.witnessRole].filter(Boolean).join(comma)],
        [testimony.hearing, hearing?.body],
        [testimony.committee, hearing?.committee],
        [article.when, event.when],
        [article.where, event.place],
        [article.dialIn, event.dialIn],
        [article.register, formatRegistration(event, view.site)],
        [testimony.docket, hearing?.docket],
      ],
      view.language,
    ),
  ];
}

function getClosing(view: PublicationView): string[] {
  const { article } = getMessages(view.language);
  if (!('boilerplate' in view) || view.boilerplate.length === 0) return [];
  const title = fill(article.about, { name: view.site.name });
  const boilerplate = view.boilerplate
    .map((paragraph) => wrapText(paragraph, view.language))
    .join('\n\n');
  return [formatSection(title, boilerplate, view.language)];
}

function formatDownloads(view: PublicationView): string | undefined {
  const { article } = getMessages(view.language);
  const files = getFiles(view).map(
    ({ title, href }) => `${wrapText(title, view.language)}\n${view.site.url}${href}`,
  );
  return files.length > 0
    ? formatSection(article.attachments, files.join('\n\n'), view.language)
    : undefined;
}

/** The documents of an entry; the PDF of a report first. */
export function getFiles(
  view: Pick<ArticleView, 'attachments'> & Pick<Partial<ReportView>, 'pdf'>,
): readonly AttachmentView[] {
  const { pdf } = view;
  return pdf ? [pdf, ...view.attachments] : view.attachments;
}
