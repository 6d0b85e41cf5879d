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

/** Types whose `value` is not text a reader sees. */
const silent = new Set(['html', 'raw', 'comment', 'mdxjsEsm', 'mdxFlowExpression']);

/** The parsed expression that the MDX parser leaves with a node. */
function getProgram(data: object | undefined): unknown {
  return data && 'estree' in data ? data.estree : undefined;
}

function isFootnoteNumber({ type, properties }: AnyNode): boolean {
  return type === 'footnoteReference' || properties?.dataFootnoteRef !== undefined;
}

/**
 * Text of an mdast or hast node and everything below it; an image stands as its alternative
 * text, the number of a footnote is left out.
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
