import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toAbsoluteAddress } from '../../publishing/absolute-html.ts';

/** Attributes that mean something without our stylesheet. */
const kept = new Set(
  'alt cite colSpan dateTime dir height href lang open reversed rowSpan scope src start title value width'.split(
    ' ',
  ),
);

/** What a reader without our stylesheet cannot show: drawings, and the key to their colours. */
const isDrawing = ({ tagName, properties }: Element) =>
  tagName === 'svg' || [properties['className']].flat().includes('chart-key');

/** Elements that only place what is in them: around wide tables, around the numbers of a chart. */
const isWrapper = ({ tagName, properties }: Element) =>
  [properties['className']]
    .flat()
    .some((name) => name === 'table-scroll' || name === 'chart-numbers') || tagName === 'picture';

/** Says on the page what is under the fold; in a feed the fold is open. */
const isNeedless = ({ tagName }: Element, parent: Element | undefined) =>
  tagName === 'source' || (tagName === 'summary' && parent !== undefined && isWrapper(parent));

/**
 * A rendered body for feed readers: plain elements, no classes, ids or scripts, every address whole.
 * A chart becomes its table of numbers, since its drawing needs our stylesheet; a picture becomes its
 * one form that every reader shows.
 *
 * @param html of src/markdown, so it is clean
 * @param page whole address of the text's page, against which addresses are resolved
 */
export function toReaderBody(html: string, page: string): ElementContent[] {
  return toReaderNodes(fromHtml(html, { fragment: true }).children, page);
}

function toReaderNodes(nodes: readonly Nodes[], page: string, parent?: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isDrawing(node) || isNeedless(node, parent)) return [];
    const children = toReaderNodes(node.children, page, node);
    if (isWrapper(node)) return children;
    return [{ ...node, properties: toReaderProperties(node, page), children }];
  });
}

function toReaderProperties({ properties }: Element, page: string): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => kept.has(name))
      .map(([name, value]) => [
        name,
        ['href', 'src', 'cite'].includes(name) ? toAbsoluteAddress(String(value), page) : value,
      ]),
  );
}
