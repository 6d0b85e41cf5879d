import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import type { Mentions } from './mentions.ts';

/** What lists are made of: one of them speaks of one thing. */
const units = new Set(['li', 'article', 'figure', 'tr', 'dt', 'dd', 'blockquote']);

/** What is nothing without units in it. */
const frames = new Set(['ul', 'ol', 'dl', 'tbody', 'table', 'section']);

/**
 * Takes out of a page what speaks of what was taken down: the item of a list, the card, the element of the
 * head; of a link in a sentence, the link alone. What a search can be narrowed by goes in any case, since
 * the search itself is gone.
 * @returns undefined for a page that only leads on to it, or is another form of it
 */
export function repairHtml(html: string, mentions: Mentions): string | undefined {
  const tree = fromHtml(html);
  const isOf = ({ properties }: Element) =>
    properties['httpEquiv'] !== undefined || String(properties['rel']) === 'canonical';
  if (holds(tree, (element) => isOf(element) && mentions.isIn(toHtml(element)))) return undefined;
  return repair(tree, mentions);
}

/** The same for a part of a page, such as the body of a text. */
export const repairHtmlPart = (html: string, mentions: Mentions): string =>
  repair(fromHtml(html, { fragment: true }), mentions);

function repair(tree: Root, mentions: Mentions): string {
  clean(tree, mentions, false);
  return toHtml(tree);
}

/** @returns whether a unit was taken out */
function clean(parent: Parents, mentions: Mentions, isInUnit: boolean): boolean {
  let isShorter = false;
  const kept = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'comment') return isIn(child) ? [] : [child];
    if (child.type !== 'element') return [child];
    if (child.tagName === 'option' && child.properties['value']) return [];
    const isOne = isUnit(child);
    const wasShortened = clean(child, mentions, isInUnit || isOne);
    isShorter ||= wasShortened;
    if (isOne && isIn(child)) {
      isShorter = true;
      return [];
    }
    if (wasShortened && frames.has(child.tagName) && !holdsUnit(child)) return [];
    // Inside a unit, the whole of it goes.
    if (isInUnit || !isInPart(child)) return [child];
    return child.tagName === 'a' && !isInWords(child) ? child.children : [];
  });
  (parent as { children: Nodes[] }).children = kept;
  return isShorter;

  function isIn(node: Nodes): boolean {
    if (node.type === 'text' || node.type === 'comment') return mentions.isIn(node.value);
    if (node.type !== 'element') return false;
    return isInPart(node) || node.children.some(isIn);
  }
  /** In the attributes of an element, or in the words that it holds itself. */
  function isInPart(element: Element): boolean {
    return isInWords(element) || Object.values(element.properties).some(isInValue);
  }
  function isInWords({ children }: Element): boolean {
    return mentions.isIn(children.map(toWords).join(''));
  }
  function isInValue(value: unknown): boolean {
    return mentions.isIn(Array.isArray(value) ? value.join(' ') : String(value));
  }
}

const toWords = (node: ElementContent) => (node.type === 'text' ? node.value : '');

/** The article that is the page itself has the page's heading. */
const isUnit = (element: Element) => units.has(element.tagName) && !holds(element, isHeading);

const isHeading = ({ tagName }: Element) => tagName === 'h1';

const holdsUnit = (element: Element) => holds(element, ({ tagName }) => units.has(tagName));

function holds({ children }: Parents, test: (element: Element) => boolean): boolean {
  return children.some((child) => child.type === 'element' && (test(child) || holds(child, test)));
}
