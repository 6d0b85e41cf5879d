import type { Delete, Emphasis, RootContent, Strong } from 'mdast';

/** Words that are bold, italic or struck through. */
export type Stress = Strong | Emphasis | Delete;

/** Whether a node is bold, italic or struck words. */
export function isStress(node: RootContent | undefined): node is Stress {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';
}

/** Whether the marks of a node work between a sign inside and a letter outside. */
type Works = (node: Stress, inside: string, outside: string) => boolean;

/**
 * Moves signs out of stressed words where a letter is directly beside them, in place: Markdown neither begins nor ends such words
 * between the two. Signs alone, such as a bold full stop, lose their stress.
 */
export function moveSignsOut(nodes: RootContent[], works: Works = () => false): RootContent[] {
  for (const [index, node] of nodes.entries()) {
    if (!isStress(node)) continue;
    const [before, next] = [nodes[index - 1], nodes[index + 1]];
    const [first, last] = [node.children[0], node.children.at(-1)];
    const [begin] = /[\p{L}\p{N}]$/u.exec(before?.type === 'text' ? before.value : '') ?? [];
    const [end] = /^[\p{L}\p{N}]/u.exec(next?.type === 'text' ? next.value : '') ?? [];
    if (last?.type === 'text' && next?.type === 'text' && end) {
      const [signs] = /[\p{P}\p{S}\s]+$/u.exec(last.value) ?? [];
      if (signs && !works(node, [...signs].at(-1)!, end)) {
        last.value = last.value.slice(0, last.value.length - signs.length);
        next.value = signs + next.value;
      }
    }
    if (first?.type === 'text' && before?.type === 'text' && begin) {
      const [signs] = /^[\p{P}\p{S}\s]+/u.exec(first.value) ?? [];
      if (signs && !works(node, [...signs][0]!, begin)) {
        first.value = first.value.slice(signs.length);
        before.value += signs;
      }
    }
    if (first === last && first?.type === 'text' && first.value === '') nodes[index] = first;
  }
  return nodes;
}
