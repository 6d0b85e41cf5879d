import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import type { Mentions } from './mentions.ts';

/** Elements that show one item each, so that an item is removed as a whole. */
const units = new Set([
  'li',
  'article',
  'figure',
  'tr',
  'dt',
  'dd',
  'blockquote',
  'picture',
  'img',
]);

/** Elements that are removed when no unit is left in them. */
const containers = new Set(['ul', 'ol', 'dl', 'tbody', 'table', 'section', 'figure']);

/**
 * Removes from a page what mentions what was taken down: the item of a list, the card, the element of the
 * head; of a link in a sentence, only the link. The options of search filters are always removed, since
 * the search index is too.
 * @returns undefined for a page that redirects to it, or has it as canonical address
 */
export function repairHtml(html: string, mentions: Mentions): string | undefined {
  const tree = fromHtml(html);
  const isOf = ({ properties }: Element) =>
    properties['httpEquiv'] !== undefined || String(properties['rel']) === 'canonical';
  if (holds(tree, (element) => isOf(element) && mentions.isIn(toHtml(element)))) return undefined;
  return repair(tree, mentions);
}

/** The same for a part of a page, such as the body of an entry. */
export const repairHtmlPart = (html: string, mentions: Mentions): string =>
  repair(fromHtml(html, { fragment: true }), mentions);

function repair(tree: Root, mentions: Mentions): string {
  clean(tree, mentions, false);
  return toHtml(tree);
}

/** @returns whether a unit was removed */
function clean(parent: Parents, mentions: Mentions, isInUnit: boolean): boolean {
  let isShorter = false;
  const remaining = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'comment') return isIn(child) ? [] : [child];
    if (child.type !== 'element') return [child];
    if (child.tagName === 'option' && child.properties['value']) return [];
    const isUnitItself = isUnit(child);
    const wasShortened = clean(child, mentions, isInUnit || isUnitItself);
    isShorter ||= wasShortened;
    if (isUnitItself && isIn(child)) {
      isShorter = true;
      return [];
    }
    if (wasShortened && containers.has(child.tagName) && !holdsUnit(child)) return [];
    // Inside a unit, the whole unit is removed.
    if (isInUnit || !isInElement(child)) return [child];
    return child.tagName === 'a' && !isInOwnText(child) ? child.children : [];
  });
  (parent as { children: Nodes[] }).children = remaining;
  return isShorter;

  function isIn(node: Nodes): boolean {
    if (node.type === 'text' || node.type === 'comment') return mentions.isIn(node.value);
    if (node.type !== 'element') return false;
    return isInElement(node) || node.children.some(isIn);
  }
  /** In the attributes of an element, or in its own text. */
  function isInElement(element: Element): boolean {
    return isInOwnText(element) || Object.values(element.properties).some(isInValue);
  }
  function isInOwnText({ children }: Element): boolean {
    return mentions.isIn(children.map(getText).join(''));
  }
  function isInValue(value: unknown): boolean {
    return mentions.isIn(Array.isArray(value) ? value.join(' ') : String(value));
  }
}

/** A figure in a text from right to left is an element. */
const getText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.tagName === 'bdi'
    ? node.children.map(getText).join('')
    : '';
};

/** Except the article that is the page itself, which has the heading of the page. */
const isUnit = (element: Element) => units.has(element.tagName) && !holds(element, isHeading);

const isHeading = ({ tagName }: Element) => tagName === 'h1';

const holdsUnit = (element: Element) => holds(element, ({ tagName }) => units.has(tagName));

function holds({ children }: Parents, test: (element: Element) => boolean): boolean {
  return children.some((child) => child.type === 'element' && (test(child) || holds(child, test)));
}
