import type { Nodes } from 'mdast';

type NodeType = Nodes['type'];
type NodeOf<Type extends NodeType> = Extract<Nodes, { type: Type }>;

/** Returned by a visitor to skip the children of a node. */
export const skip = Symbol('skip');

type Visitor<Node> = (node: Node) => void | undefined | typeof skip;

/**
 * Calls a function with every node of a tree, or with those of some types, parents first.
 *
 * Replaces unist-util-visit, which names every call for debuggers and took a third of the time of
 * checking 10,000 bodies (measured).
 */
export function visit(tree: Nodes, visitor: Visitor<Nodes>): void;
export function visit<Type extends NodeType>(
  tree: Nodes,
  types: Type | readonly Type[],
  visitor: Visitor<NodeOf<Type>>,
): void;
export function visit(
  tree: Nodes,
  ...rest:
    | [visitor: Visitor<Nodes>]
    | [types: NodeType | readonly NodeType[], visitor: Visitor<never>]
): void {
  const [types, visitor] = rest.length === 1 ? [undefined, rest[0]] : rest;
  const isVisited = (type: NodeType) =>
    types === undefined || (typeof types === 'string' ? types === type : types.includes(type));
  const walk = (node: Nodes): void => {
    if (isVisited(node.type) && (visitor as Visitor<Nodes>)(node) === skip) return;
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
}
