import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  AttachmentView,
  CorrectionView,
  EventView,
  PersonCard,
  PictureView,
} from '../../entries/views.ts';
import { fill, fillCount, getMessages } from '../../languages/get-messages.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';

type Elements = ElementContent[];

/** A name and its value; without a value the row is left out. */
export type Row = readonly [name: string, value: string | undefined];

/** Corrections, before everything else, so that nobody quotes the error. */
export function toCorrectionsPart(
  corrections: readonly CorrectionView[],
  language: string,
): Elements {
  const { article, colon, comma } = getMessages(language);
  return corrections.map(({ date, text }) =>
    h('p', h('strong', article.correction + comma + date.day + colon), text),
  );
}

/** The picture above the body, with caption and credit. */
export function toPicturePart(picture: PictureView | undefined, site: string): Elements {
  if (!picture) return [];
  const { src, width, height, alt, caption, credit } = picture;
  const lineBreak = caption && credit && h('br');
  return [
    h(
      'figure',
      h('img', { src: toAbsoluteAddress(src, site), width, height, alt }),
      (caption || credit) && h('figcaption', caption, lineBreak, credit),
    ),
  ];
}

/** Facts of an event or hearing, one per line. */
export function toFactsPart(rows: readonly Row[], language: string): Elements {
  const { colon } = getMessages(language);
  const lines = rows.flatMap(([name, value]) =>
    value ? [h('li', h('strong', name + colon), value)] : [],
  );
  return lines.length > 0 ? [h('ul', lines)] : [];
}

/** When and where an event is, and how to take part remotely. */
export function toEventPart(
  event: EventView | undefined,
  language: string,
  page: string,
): Elements {
  if (!event) return [];
  const { article } = getMessages(language);
  const facts = toFactsPart(
    [
      [article.when, event.when],
      [article.where, event.place],
      [article.dialIn, event.dialIn],
    ],
    language,
  );
  const { registration } = event;
  if (!registration) return facts;
  const link = h('a', { href: toAbsoluteAddress(registration, page) }, article.register);
  return [...facts, h('p', link)];
}

/**
 * Documents to download, with type, size and pages.
 * @param language with the territory by which numbers are written
 */
export function toDownloadsPart(
  files: readonly AttachmentView[],
  language: string,
  site: string,
): Elements {
  if (files.length === 0) return [];
  const { article, comma } = getMessages(language);
  const items = files.map(({ title, href, type, size, pages }) => {
    const facts = [type, size, pages !== undefined && fillCount(article.pages, pages, language)];
    const link = h('a', { href: toAbsoluteAddress(href, site) }, title);
    return h('li', link, ` (${facts.filter(Boolean).join(comma)})`);
  });
  return [h('h2', article.attachments), h('ul', items)];
}

/** Press contacts. */
export function toContactsPart(people: readonly PersonCard[], language: string): Elements {
  const { article, comma } = getMessages(language);
  const items = people.map(({ name, role, email, telephone }) =>
    h(
      'li',
      [name, role].filter(Boolean).join(comma),
      email && [comma, h('a', { href: `mailto:${email}` }, email)],
      telephone && [comma, h('bdi', telephone)],
    ),
  );
  return [h('h2', article.mediaContacts), h('ul', items)];
}

/** The boilerplate about the organization. */
export function toBoilerplatePart(
  paragraphs: readonly string[],
  name: string,
  language: string,
): Elements {
  if (paragraphs.length === 0) return [];
  return [
    h('h2', fill(getMessages(language).article.about, { name })),
    ...paragraphs.map((paragraph) => h('p', paragraph)),
  ];
}
