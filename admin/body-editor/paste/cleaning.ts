import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { noteTag, referenceTag } from './pasted-footnotes.ts';
import { languageTag } from './pasted-languages.ts';
import { cleanAddress } from '../../clipboard/pasted-addresses.ts';
import { cleanLink } from './pasted-links.ts';
import { isElement, mapElements } from '../../../src/markdown/html/element.ts';
import { removeHidden } from './hidden-parts.ts';
import { getElements, getParts, getStyle, hasClass } from './html-tree.ts';

/** Elements that never are text: settings of programs, comments of reviewers, deleted text. */
const dropped =
  /^(style|script|meta|link|title|head|xml|noscript|template|object|embed|svg|math|input|select|textarea|del|video|audio|canvas)$/;

const bold = /^(bold|bolder|[6-9]00)$/;

/** Number of things that were left out, for a notice. */
export interface Omissions {
  pictures: number;
}

/**
 * Removes from pasted HTML everything that the program added, and replaces the styles of words (bold, italic, raised …)
 * by tags. Changes the tree.
 */
export function cleanTree(tree: Root): Omissions {
  const omissions = { pictures: 0 };
  removeHidden(tree);
  mapElements(tree, (element) => {
    const { tagName } = element;
    if (/^(img|picture|v:imagedata)$/.test(tagName)) {
      // Word has its own tag for pictures. An image of one pixel is a spacer or counter.
      if (!isPixel(element)) omissions.pictures += 1;
      return [];
    }
    if (dropped.test(tagName)) return [];
    // A namespaced tag (o:p, w:sdt, st1:place) is Word's, but its content is the writer's.
    if (tagName.includes(':')) return element.children;
    // Pages of SharePoint are one form, and the headings of folded sections are buttons.
    if (/^(form|button)$/.test(tagName)) return element.children;
    if (tagName === 'a') return cleanLink(element);
    if (tagName === 'iframe') return toAddress(element);
    if (/^h[1-6]$/.test(tagName)) return cleanHeading(element);
    if (/^(b|strong)$/.test(tagName)) return cleanBold(element);
    if (/^(i|em)$/.test(tagName) && getStyle(element, 'font-style') === 'normal')
      return element.children;
    if (/^(sup|sub)$/.test(tagName)) return cleanScript(element);
    if (/^(span|font)$/.test(tagName)) return toStressed(element);
    if (tagName === 'table') return cleanTable(element);
    if (tagName === 'p' && hasClass(element, /^MsoTitle$/i)) return { ...element, tagName: 'h1' };
    return element;
  });
  return omissions;
}

/** Of a page within the page, such as a video, the address stays. */
function toAddress({ properties: { src } }: Element): ElementContent[] {
  const address = cleanAddress(String(src ?? '').replace(/^\/\//, 'https://'));
  return /^https?:/i.test(address) ? [{ type: 'text', value: address }] : [];
}

function isPixel({ properties }: Element): boolean {
  const { width, height } = properties;
  return [width, height].some((size) => /^[01](px)?$/.test(String(size)));
}

/** Removes `<b>` that is not bold, as Google wraps everything in, and around blanks. */
function cleanBold(element: Element): Element | ElementContent[] {
  const weight = getStyle(element, 'font-weight');
  const isPlain = weight !== undefined && !bold.test(weight);
  return isPlain || toString(element).trim() === '' ? element.children : element;
}

/** Removes bold in headings, which are bold anyway. */
function cleanHeading(element: Element): Element | ElementContent[] {
  if (toString(element).trim() === '') return [];
  mapElements(element, (inner) => (isElement(inner, 'b', 'strong') ? inner.children : inner));
  return element;
}

/** Removes superscript around the mark of a footnote, which the site raises anyway, and around another one. */
function cleanScript(element: Element): Element | ElementContent[] {
  const isMark = getElements(element).some(({ tagName }) => tagName === referenceTag);
  if (isMark || toString(element).trim() === '') return element.children;
  mapElements(element, (inner) => (isElement(inner, element.tagName) ? inner.children : inner));
  return element;
}

/** Whether an element makes its words bold or italic by its style. */
export const isStressed = (element: Element): boolean =>
  bold.test(getStyle(element, 'font-weight') ?? '') || getStyle(element, 'font-style') === 'italic';

function toStressed(element: Element): ElementContent[] {
  if (toString(element).trim() === '') return element.children;
  const wrap = (tagName: string, children: ElementContent[]): ElementContent[] => [
    { type: 'element', tagName, properties: {}, children },
  ];
  let { children } = element;
  const position = getStyle(element, 'vertical-align');
  if (position === 'super') children = wrap('sup', children);
  if (position === 'sub') children = wrap('sub', children);
  if (bold.test(getStyle(element, 'font-weight') ?? '')) children = wrap('strong', children);
  if (getStyle(element, 'font-style') === 'italic') children = wrap('em', children);
  const line = getStyle(element, 'text-decoration') ?? getStyle(element, 'text-decoration-line');
  if (line?.includes('line-through')) children = wrap('s', children);
  return children;
}

/** Unwraps a table that mails use for layout. In others, the first row holds the column names. */
function cleanTable(table: Element): Element | ElementContent[] {
  const rows = getParts(table, 'tr').map((row) => getParts(row, 'td', 'th'));
  const cells = rows.flat();
  if (cells.length === 1) return cells[0]!.children;
  const isColumn = rows.every(
    ([first, ...others]) => others.length === 0 && first?.tagName !== 'th',
  );
  const hasRole = /^(presentation|none)$/.test(String(table.properties['role']));
  const hasCaption = table.children.some((child) => isElement(child, 'caption'));
  if ((isColumn || hasRole) && !hasCaption)
    return cells.map((cell) => ({ ...cell, tagName: 'div', properties: {} }));
  for (const cell of cells) flattenCell(cell);
  for (const cell of rows[0] ?? []) {
    cell.tagName = 'th';
    mapElements(cell, (inner) => (isElement(inner, 'b', 'strong') ? inner.children : inner));
  }
  return table;
}

/** What may stay in a line: words and their formats. */
const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/**
 * Makes one line of a cell, as Markdown has no blocks in tables: a blank separates paragraphs, lines and list items. A
 * `<br>` would be kept on the page, but not in the tables of the plain text.
 */
function flattenCell(cell: Element): void {
  const blank: ElementContent = { type: 'text', value: ' ' };
  mapElements(cell, (inner) => {
    const { tagName } = inner;
    if (inline.test(tagName) || [referenceTag, noteTag, languageTag].includes(tagName))
      return inner;
    return [blank, ...inner.children, blank];
  });
}
