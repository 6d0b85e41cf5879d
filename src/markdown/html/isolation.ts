import type { Element, ElementContent } from 'hast';
import { isElement, toElement } from './element.ts';
import { getNodeText } from '../parsing/node-text.ts';

/**
 * Figures that text from right to left would show in another order: telephone numbers and dates, whose
 * groups change places, and signed numbers, whose sign goes behind them unless a mark (U+200E) precedes it.
 */
const figures =
  /(\+\d[\d ()./-]{5,}\d|\(?\d{2,4}\)?[ ./-]+\d{2,4}(?:[ ./-]+\d{2,4})+|(?<![\p{L}\p{N}\u200e])[-−+]\d+(?:[.,]\d+)*%?)/u;

/** Marks figures in plain text to be read from left to right (U+2066 … U+2069), for text from right to left. */
export const isolateFigures = (text: string): string =>
  text.replace(new RegExp(figures, 'gu'), '\u2066$1\u2069');

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
