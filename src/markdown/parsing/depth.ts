import { message } from '../../languages/message.ts';
import type { Nodes, Root } from 'mdast';
import type { BodyProblem } from './body-types.ts';

/** Deeper than any body needs. Later steps recurse, and would overflow the stack at some thousands. */
export const maxDepth = 60;

const opening = /<(?!br\b|hr\b|img\b|wbr\b|input\b)[a-z]/gi;
const closing = /<\/[a-z]/gi;

/** Finds the first line at which quotations, lists or tags are nested too deeply. */
export function checkDepth(tree: Root): BodyProblem[] {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  let open = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    if (node.type === 'html') {
      open += count(node.value, opening) - count(node.value, closing);
    }
    if (depth > maxDepth || open > maxDepth) {
      return [toTooDeep(node.position?.start.line ?? 1)];
    }
    if (!('children' in node)) continue;
    // Pushed in reverse, so that tags are counted in document order.
    for (const child of node.children.toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
  return [];
}

/** The problem of a line with too many levels. */
export const toTooDeep = (line: number): BodyProblem => ({
  line,
  code: 'too-deep',
  cause: message('More than {maxDepth} quotations, lists or tags are open inside each other.', {
    maxDepth,
  }),
  remedy: message('Close the tags, or write the text with fewer levels.'),
});

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
