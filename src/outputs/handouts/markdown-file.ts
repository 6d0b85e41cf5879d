import { stringify } from 'yaml';
import type { EventView, PublicationView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';
import { getPressContacts } from './press-contacts.ts';
import { getFiles } from './text-file.ts';

/**
 * An entry as Markdown with its facts in the front matter, for content management systems. The front
 * matter is listed here field by field, so that nothing else of an entry can get into it.
 * @param body the body as `toPlainBody` of src/markdown returns it
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
    translations: toList(
      view.translations.filter(({ withdrawn }) => !withdrawn),
      ({ language, href }) => ({ language, url: address(href) }),
    ),
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
  const { article, colon, comma } = getMessages(view.language);
  const corrections = view.corrections.map(
    ({ date, text }) =>
      `> **${article.correction}${comma}${date.day}${colon.trim()}** ${toMarkdownText(text)}\n\n`,
  );
  // Long lines are not folded: programs read this front matter.
  const yaml = stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${corrections.join('')}${body}`;
}

function getOwnFields(view: PublicationView) {
  switch (view.kind) {
    case 'report':
      return {
        subtitle: view.subtitle,
        authors: toList(view.authors, ({ name }) => name),
        keyFindings: toList(view.keyFindings, (keyFinding) => keyFinding),
        doi: view.citation.doi,
        reportNumber: view.citation.reportNumber,
      };
    case 'personal-testimony':
      return {
        person: view.person.displayName,
        pseudonym: view.person.pseudonym || undefined,
      };
    case 'hearing-testimony': {
      const { event, ...hearing } = view.hearing;
      return { hearing: { ...hearing, ...getEventFields(event, view.site.url) } };
    }
    default:
      return {
        subheadline: view.subheadline,
        dateline: view.dateline,
        event: view.event && getEventFields(view.event, view.site.url),
        mediaContacts: toList(getPressContacts(view, view.site), ({ name, email, telephone }) => ({
          name,
          email,
          telephone,
        })),
        boilerplate: view.boilerplate.join('\n\n') || undefined,
      };
  }
}

function getEventFields(event: EventView, siteUrl: string) {
  const { start, end, timeZone, place, dialIn, registration, calledOff } = event;
  return {
    start: start.iso,
    end: end?.iso,
    timeZone,
    place,
    dialIn,
    registration: registration && toAbsoluteAddress(registration, siteUrl),
    calledOff,
  };
}

/** A list, or undefined if it would be empty. */
function toList<T, R>(items: readonly T[], map: (item: T) => R): R[] | undefined {
  return items.length > 0 ? items.map(map) : undefined;
}

/** Plain text as Markdown: characters of its syntax are escaped. */
const toMarkdownText = (text: string) =>
  text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/[ \t\r\n]+/g, ' ');
