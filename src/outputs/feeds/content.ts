import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FeedItemView, FeedView } from '../../entries/views.ts';
import { getDirection } from '../../languages/direction.ts';
import { isolateHtml } from '../../languages/figures.ts';
import { getMessages } from '../../languages/get-messages.ts';
import {
  toBoilerplatePart,
  toContactsPart,
  toCorrectionsPart,
  toDownloadsPart,
  toEventPart,
  toFactsPart,
  toPicturePart,
} from './content-parts.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';
import { getPressContacts } from '../handouts/press-contacts.ts';
import { getFiles } from '../handouts/text-file.ts';
import { toReaderBody } from './reader-body.ts';

/**
 * The whole entry as HTML for feed readers: corrections, picture, facts, body, and what is below it
 * on the page.
 *
 * @param html the body as src/markdown renders it
 */
export function toFeedContent(item: FeedItemView, site: FeedView['site'], html: string): string {
  const { language, path } = item;
  const page = toAbsoluteAddress(path, site.url);
  const content = [
    ...toCorrectionsPart(item.corrections, language),
    ...toIntroduction(item, page),
    ...toPicturePart(getFeedPicture(item), site.url),
    ...addDateline(toReaderBody(html, page), item),
    ...toClosing(item, site),
    ...toDownloadsPart(getFiles(item), item.body.language, site.url),
  ];
  // Feed readers have a direction of their own.
  const dir = getDirection(language);
  return isolateHtml(toHtml(dir === 'rtl' ? h('div', { dir }, content) : content));
}

/** The picture of an entry; for a report without one, its cover. */
export function getFeedPicture(item: FeedItemView) {
  return item.picture ?? (item.kind === 'report' ? item.cover : undefined);
}

/** What readers need to know before the body. */
function toIntroduction(item: FeedItemView, page: string): ElementContent[] {
  const { article, comma, report, testimony } = getMessages(item.language);
  switch (item.kind) {
    case 'report':
      return [
        ...toParagraph(item.subtitle),
        ...(item.keyFindings.length > 0
          ? [
              h('h2', report.keyFindings),
              h(
                'ol',
                item.keyFindings.map((keyFinding) => h('li', keyFinding)),
              ),
            ]
          : []),
      ];
    case 'personal-testimony':
      return toParagraph(item.person.pseudonym ? testimony.pseudonymNote : undefined);
    case 'hearing-testimony': {
      const { hearing } = item;
      return toFactsPart(
        [
          [testimony.witness, [hearing.witness, hearing.witnessRole].filter(Boolean).join(comma)],
          [testimony.hearing, hearing.body],
          [testimony.committee, hearing.committee],
          [article.when, hearing.event.when],
          [article.where, hearing.event.place],
          [testimony.docket, hearing.docket],
        ],
        item.language,
      );
    }
    default:
      return [...toParagraph(item.subheadline), ...toEventPart(item.event, item.language, page)];
  }
}

/** What is below the body of a release: the boilerplate and press contacts. */
function toClosing(item: FeedItemView, site: FeedView['site']): ElementContent[] {
  if (!('mediaContacts' in item)) return [];
  return [
    ...toBoilerplatePart(item.boilerplate, site.name, item.language),
    ...toContactsPart(getPressContacts(item, site), item.language),
  ];
}

const toParagraph = (text: string | undefined) => (text ? [h('p', h('em', text))] : []);

/** Puts the dateline into the first paragraph, as agencies do; before other elements it is a paragraph of its own. */
function addDateline(body: ElementContent[], item: FeedItemView): ElementContent[] {
  if (!('dateline' in item) || !item.dateline) return body;
  const { dateline, language } = item;
  const index = body.findIndex(({ type }) => type === 'element');
  const first = body[index];
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', dateline), ...body];
  const lead: ElementContent = { type: 'text', value: dateline + getMessages(language).dash };
  return body.with(index, { ...first, children: [lead, ...first.children] });
}
