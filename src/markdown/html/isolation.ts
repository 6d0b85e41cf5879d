import type { Element, ElementContent } from 'hast';
import { hasRightToLeft } from '../../languages/direction.ts';
import { isElement, toElement } from './element.ts';
import { getNodeText } from '../parsing/node-text.ts';

/** What a paragraph of a body is, or a line of a list or table. */
const paragraphs = new Set('p li dt dd th td caption figcaption h1 h2 h3 h4 h5 h6'.split(' '));

/**
 * Lets code, addresses and paragraphs in a language from left to right be read so in a body from right to left. Figures are
 * isolated where the page, feed or document with the body is finished.
 */
export const isolate = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'svg') return node;
    if (['code', 'pre'].includes(node.tagName) || isAddress(node))
      return { ...node, properties: { ...node.properties, dir: 'ltr' } };
    const children = isolate(node.children);
    // An element in it, because its own direction would move the mark of an item and the alignment of a cell.
    return isLeftToRight(node)
      ? { ...node, children: [toElement('span', { dir: 'ltr' }, ...children)] }
      : { ...node, children };
  });

/** In a text from left to right, lets paragraphs in another language begin where that does. */
export const isolateParagraphs = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'svg' || !hasRightToLeft(getNodeText(node)))
      return node;
    const isList = ['ul', 'ol'].includes(node.tagName);
    const isItem = node.tagName === 'li';
    // The marks of a list stay in line: an item turns by itself only inside of it.
    if (isItem && !node.children.some(isBlock))
      return { ...node, children: [toElement('bdi', {}, ...isolate(node.children))] };
    if (isItem || (isList && !node.children.every(beginsRightToLeft)))
      return { ...node, children: isolateParagraphs(node.children) };
    return isList || paragraphs.has(node.tagName)
      ? {
          ...node,
          properties: { dir: 'auto', ...node.properties },
          children: isolate(node.children),
        }
      : { ...node, children: isolateParagraphs(node.children) };
  });

/** Whether the first letter of an item is written from right to left. What is between two items counts as one. */
function beginsRightToLeft(item: ElementContent): boolean {
  const [letter] = /\p{L}/u.exec(getNodeText(item)) ?? [];
  return letter === undefined ? !isElement(item) : hasRightToLeft(letter);
}

/** Whether a link shows the address that it leads to, or a number or mail address. */
function isAddress({ tagName, properties, children }: Element): boolean {
  const text = children.map(getNodeText).join('');
  const href = String(properties['href']);
  const isDirect = /^(tel|mailto):/.test(href) && !hasRightToLeft(text);
  return tagName === 'a' && text !== '' && (isDirect || href.endsWith(text));
}

const blocks = new Set([...paragraphs, ...'ul ol dl pre table blockquote figure div'.split(' ')]);

/** Whether a paragraph has words, and none from right to left. */
function isLeftToRight({ tagName, children }: Element): boolean {
  const text = children.map(getNodeText).join('');
  return (
    paragraphs.has(tagName) &&
    /\p{L}/u.test(text) &&
    !hasRightToLeft(text) &&
    !children.some(isBlock)
  );
}

const isBlock = (node: ElementContent) => isElement(node) && blocks.has(node.tagName);
