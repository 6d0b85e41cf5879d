import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';

/** Attributes that are useful without our stylesheet. */
const allowedAttributes = new Set(
  'alt cite colSpan dateTime dir height href lang open reversed rowSpan scope src start title value width'.split(
    ' ',
  ),
);

/** What feed readers cannot show without our stylesheet: drawings, and the key to their colours. */
const isDrawing = ({ tagName, properties }: Element) =>
  tagName === 'svg' ||
  [properties['className']]
    .flat()
    .some((name) => name === 'chart-key' || name === 'chart-download');

/** Elements that only arrange their content: around wide tables, around the numbers of a chart. */
const isWrapper = ({ tagName, properties }: Element) =>
  [properties['className']]
    .flat()
    .some((name) => name === 'table-scroll' || name === 'chart-numbers') || tagName === 'picture';

/** A summary labels what it hides; feeds show everything. */
const isRedundant = ({ tagName }: Element, parent: Element | undefined) =>
  tagName === 'source' || (tagName === 'summary' && parent !== undefined && isWrapper(parent));

/**
 * A rendered body for feed readers: plain elements, no classes, ids or scripts, absolute addresses.
 * A chart becomes its table of numbers, since its drawing needs our stylesheet; a picture becomes the
 * one file that every reader can show.
 *
 * @param html as src/markdown renders it, so it is clean
 * @param page absolute address of the page, against which addresses are resolved
 */
export function toReaderBody(html: string, page: string): ElementContent[] {
  return toReaderNodes(fromHtml(html, { fragment: true }).children, page);
}

function toReaderNodes(nodes: readonly Nodes[], page: string, parent?: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isDrawing(node) || isRedundant(node, parent)) return [];
    const children = toReaderNodes(node.children, page, node);
    if (isWrapper(node)) return children;
    return [{ ...node, properties: toReaderProperties(node, page), children }];
  });
}

function toReaderProperties({ properties }: Element, page: string): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => allowedAttributes.has(name))
      .map(([name, value]) => [
        name,
        ['href', 'src', 'cite'].includes(name) ? toAbsoluteAddress(String(value), page) : value,
      ]),
  );
}
