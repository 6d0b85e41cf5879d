import type { Nodes } from 'mdast';
import type { BodyLabels } from '../parsing/body-types.ts';

/** Sets the spaces of the text and of the descriptions of pictures in some nodes, which stay as they are themselves. */
export const typesetNodes = (nodes: readonly Nodes[], typeset: BodyLabels['typeset']): Nodes[] =>
  nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: typeset(node.value) };
    if (node.type === 'image')
      return {
        ...node,
        ...(node.alt && { alt: typeset(node.alt) }),
        ...(node.title && { title: typeset(node.title) }),
      };
    if (!('children' in node)) return node;
    return { ...node, children: typesetNodes(node.children, typeset) } as Nodes;
  });
