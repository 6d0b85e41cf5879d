import type { ElementContent } from 'hast';
import type { BodyLabels } from '../parsing/body-types.ts';

/** Elements whose text is no prose. */
const literal = new Set(['code', 'pre', 'kbd', 'samp']);

/** Sets the spaces of the text in some nodes, each in its own language. */
export const typesetHtml = (
  nodes: readonly ElementContent[],
  labels: Pick<BodyLabels, 'typeset'>,
  language?: string,
): ElementContent[] =>
  nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: labels.typeset(node.value, language) };
    if (node.type !== 'element' || literal.has(node.tagName)) return node;
    const { lang } = node.properties;
    const own = typeof lang === 'string' ? lang : language;
    return { ...node, children: typesetHtml(node.children, labels, own) };
  });
