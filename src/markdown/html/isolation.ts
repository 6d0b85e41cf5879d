import type { Element, ElementContent } from 'hast';
import { hasRightToLeft } from '../../languages/direction.ts';
import { figures } from '../../languages/figures.ts';
import { isElement, toElement } from './element.ts';
import { getNodeText } from '../parsing/node-text.ts';

/** Lets figures, code and addresses in a body be read from left to right, for text from right to left. */
export const isolate = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return isolateText(node.value);
    if (!isElement(node) || node.tagName === 'svg') return [node];
    return ['code', 'pre'].includes(node.tagName) || isAddress(node)
      ? { ...node, properties: { ...node.properties, dir: 'ltr' } }
      : { ...node, children: isolate(node.children) };
  });

/** What a paragraph of a body is, or a line of a list or table. */
const paragraphs = new Set('p li dt dd th td caption figcaption h1 h2 h3 h4 h5 h6'.split(' '));

/** The same in a text from left to right for paragraphs in another language, which also begin where that does. */
export const isolateParagraphs = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'svg' || !hasRightToLeft(getNodeText(node)))
      return node;
    return paragraphs.has(node.tagName)
      ? {
          ...node,
          properties: { dir: 'auto', ...node.properties },
          children: isolate(node.children),
        }
      : { ...node, children: isolateParagraphs(node.children) };
  });

/** Whether a link shows the address that it leads to. */
function isAddress(link: Element): boolean {
  const text = getNodeText(link);
  return text !== '' && String(link.properties['href']).endsWith(text);
}

// A pattern with one group splits text into what is between its matches, and the matches at odd places.
const isolateText = (text: string): ElementContent[] =>
  text
    .split(figures)
    .map((part, index) =>
      index % 2 === 1 ? toElement('bdi', { dir: 'ltr' }, part) : { type: 'text', value: part },
    );
