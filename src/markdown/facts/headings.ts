import type { Root } from 'mdast';
import { visit } from '../parsing/walk.ts';
import { defaultIdPrefix, defineHeadingIds } from '../html/heading-ids.ts';
import { getNodeText } from '../parsing/node-text.ts';
import type { Heading } from '../parsing/body-types.ts';

/** The headings of a parsed body, with the ids that rendering gives them. */
export function getHeadings(tree: Root, prefix = defaultIdPrefix): Heading[] {
  const getHeadingId = defineHeadingIds();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const text = getNodeText(node).replace(/\s+/g, ' ').trim();
    headings.push({ depth: Math.max(2, node.depth), id: prefix + getHeadingId(text), text });
  });
  return headings;
}
