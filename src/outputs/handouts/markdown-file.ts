import { stringify } from 'yaml';
import type { EventView } from '../../entries/views.ts';
import { getMessages } from '../../i18n/get-messages.ts';
import { getFiles, type PublicationView } from './text-file.ts';

/**
 * A text as Markdown with its facts in the front matter, for systems that take texts in. What is in
 * the front matter is listed here, field by field; nothing else of an entry can get into it.
 * @param body the body as `toPlainBody` of src/markdown writes it
 */
export function formatMarkdownFile(view: PublicationView, body: string): string {
  const { site } = view;
  const address = (href: string) => site.url + href;
  const fields = {
    headline: view.headline,
    ...getOwnFields(view),
    kind: view.kind,
    language: view.language,
    summary: view.summary,
    datePublished: view.datePublished.iso,
    dateModified: view.dateModified?.iso,
    publisher: site.name,
    sample: site.sample || undefined,
    url: address(view.path),
    translations: toList(view.translations, ({ language, href }) => ({
      language,
      url: address(href),
    })),
    topics: toList(view.topics, ({ name }) => name),
    image: view.picture && {
      url: address(view.picture.src),
      alt: view.picture.alt,
      caption: view.picture.caption,
      credit: view.picture.credit,
    },
    attachments: toList(getFiles(view), ({ title, href }) => ({ title, url: address(href) })),
    corrections: toList(view.corrections, ({ date, text }) => ({ date: date.iso, text })),
  };
  const { article } = getMessages(view.language);
  const corrections = view.corrections.map(
    ({ date, text }) => `> **${article.correction}, ${date.day}:** ${toMarkdownText(text)}\n\n`,
  );
  // Long lines stay whole: a fold in front matter is for people, and no person reads it here.
  const yaml = stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${corrections.join('')}${body}`;
}

function getOwnFields(view: PublicationView) {
  switch (view.kind) {
    case 'report':
      return {
        subtitle: view.subtitle,
        authors: toList(view.authors, ({ name }) => name),
        keyFindings: toList(view.keyFindings, (finding) => finding),
        doi: view.citation.doi,
        reportNumber: view.citation.reportNumber,
      };
    case 'personal-testimony':
      return {
        person: view.person.displayName,
        pseudonym: view.person.pseudonym || undefined,
        place: view.person.place,
      };
    case 'hearing-testimony': {
      const { event, ...hearing } = view.hearing;
      return { hearing: { ...hearing, ...getEventFields(event) } };
    }
    default:
      return {
        subheadline: view.subheadline,
        dateline: view.dateline,
        event: view.event && getEventFields(view.event),
        mediaContacts: toList(view.mediaContacts, ({ name, email, telephone }) => ({
          name,
          email,
          telephone,
        })),
        boilerplate: view.boilerplate.join('\n\n') || undefined,
      };
  }
}

function getEventFields({ start, end, place, dialIn, registration }: EventView) {
  return { start: start.iso, end: end?.iso, place, dialIn, registration };
}

/** A list, or nothing where it would be empty. */
function toList<T, R>(items: readonly T[], map: (item: T) => R): R[] | undefined {
  return items.length > 0 ? items.map(map) : undefined;
}

/** Plain text as Markdown: signs that would mark it up are escaped. */
const toMarkdownText = (text: string) =>
  text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
