import { getExpressionText } from './literal.ts';

interface AnyNode {
  type: string;
  value?: unknown;
  alt?: unknown;
  data?: object | undefined;
  tagName?: unknown;
  properties?: { alt?: unknown; dataFootnoteRef?: unknown };
  children?: readonly AnyNode[];
}

/** Types whose `value` readers do not see. */
const silent = new Set(['html', 'raw', 'comment', 'mdxjsEsm', 'mdxFlowExpression']);

/** The parsed expression that the MDX parser attaches to a node. */
function getProgram(data: object | undefined): unknown {
  return data && 'estree' in data ? data.estree : undefined;
}

function isFootnoteNumber({ type, properties }: AnyNode): boolean {
  return type === 'footnoteReference' || properties?.dataFootnoteRef !== undefined;
}

/**
 * The text of an mdast or hast node and its descendants, with the alternative text of images and
 * without the numbers of footnotes.
 */
export function getNodeText(node: AnyNode): string {
  if (silent.has(node.type) || isFootnoteNumber(node)) return '';
  if (node.type === 'mdxTextExpression') return getExpressionText(getProgram(node.data));
  if (node.type === 'break' || node.tagName === 'br') return ' ';
  if (typeof node.value === 'string') return node.value;
  const alt = node.alt ?? node.properties?.alt;
  if (typeof alt === 'string') return alt;
  return (node.children ?? []).map(getNodeText).join('');
}
