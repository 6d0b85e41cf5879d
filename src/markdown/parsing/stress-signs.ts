import type { Delete, Emphasis, RootContent, Strong } from 'mdast';

/** Words that are bold, italic or struck through. */
export type Stress = Strong | Emphasis | Delete;

/** Whether a node is bold, italic or struck words. */
export function isStress(node: RootContent | undefined): node is Stress {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';
}

type Works = (node: Stress, inside: string, outside: string) => boolean;

/**
 * Moves signs out of stressed words where a letter is directly beside them: Markdown neither begins nor ends such words between
 * the two.
 * @param works whether the marks of a node do work between a sign inside and a letter outside
 */
export function moveSignsOut(nodes: RootContent[], works: Works = () => false): RootContent[] {
  for (const [index, node] of nodes.entries()) {
    if (!isStress(node)) continue;
    const [before, next] = [nodes[index - 1], nodes[index + 1]];
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (last?.type === 'text' && next?.type === 'text') {
      const [letter] = /^[\p{L}\p{N}]/u.exec(next.value) ?? [];
      const [signs] = /(?<=[\p{L}\p{N}])[\p{P}\p{S}\s]+$/u.exec(last.value) ?? [''];
      if (letter && signs && !works(node, [...signs].at(-1)!, letter)) {
        last.value = last.value.slice(0, last.value.length - signs.length);
        next.value = signs + next.value;
      }
    }
    if (first?.type === 'text' && before?.type === 'text') {
      const [letter] = /[\p{L}\p{N}]$/u.exec(before.value) ?? [];
      const [signs] = /^[\p{P}\p{S}\s]+(?=[\p{L}\p{N}])/u.exec(first.value) ?? [''];
      if (letter && signs && !works(node, [...signs][0]!, letter)) {
        first.value = first.value.slice(signs.length);
        before.value += signs;
      }
    }
  }
  return nodes;
}
