import type { Element, ElementContent } from 'hast';
import { componentTag } from './allowed-html.ts';
import { isElement, isSpace, toElement } from './element.ts';

/** Elements that may only be in sentences, and may not contain paragraphs. `a`, `del` and `ins` may (HTML, 3.2.5.3). */
const phrasing = new Set(
  'abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Blocks that an author may write or that Markdown makes. */
const blocks = new Set(
  `blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul ${componentTag}`.split(
    ' ',
  ),
);

const isBlock = (node: ElementContent) => isElement(node) && blocks.has(node.tagName);

/**
 * Makes valid what authors write around paragraphs: `<em>` goes into the paragraphs, text in a list becomes one of its
 * items, and a block ends a paragraph. HTML is parsed, and the elements of a report made, as they are written.
 */
export function toValidNesting(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return node;
    const element = { ...node, children: toValidNesting(node.children) };
    const { children } = element;
    if (['ol', 'ul'].includes(element.tagName))
      return { ...element, children: wrapRest(children, isItem, 'li') };
    if (!children.some(isBlock)) return element;
    if (element.tagName === 'p') return wrapRest(children, isBlock, 'p');
    return phrasing.has(element.tagName)
      ? children.map((child) => pushInto(child, element))
      : element;
  });
}

const isItem = (node: ElementContent) => isElement(node, 'li');

/** Puts an element of sentences into a block, around the sentences of each innermost block. */
function pushInto(node: ElementContent, around: Element): ElementContent {
  if (isSpace(node)) return node;
  if (!isElement(node) || !isBlock(node)) return { ...around, children: [node] };
  if (node.tagName === componentTag || node.children.length === 0) return node;
  const children = node.children.some(isBlock)
    ? node.children.map((child) => pushInto(child, around))
    : [{ ...around, children: node.children }];
  return { ...node, children };
}

/** Wraps what is between the fitting nodes, unless it is white space. */
function wrapRest(
  nodes: readonly ElementContent[],
  fits: (node: ElementContent) => boolean,
  tagName: string,
): ElementContent[] {
  const start = nodes.findIndex((node) => !fits(node));
  if (start === -1) return [...nodes];
  const length = nodes.slice(start).findIndex(fits);
  const end = length === -1 ? nodes.length : start + length;
  const rest = nodes.slice(start, end);
  const wrapped = rest.every(isSpace) ? rest : [toElement(tagName, {}, ...rest)];
  return [...nodes.slice(0, start), ...wrapped, ...wrapRest(nodes.slice(end), fits, tagName)];
}
