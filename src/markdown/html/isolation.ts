import type { Element, ElementContent } from 'hast';
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
