import type { Delete, Emphasis, RootContent, Strong } from 'mdast';
import { canMark } from '../../../src/markdown/parsing/emphasis.ts';

type Stress = Strong | Emphasis | Delete;

function isStress(node: RootContent | undefined): node is Stress {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';
}

/**
 * Tidies emphasis so that its Markdown marks work: without blanks at its edges, not nested in emphasis of the
 * same kind, not adjacent to it, and not empty.
 * @param around types of all nodes around
 */
export function tidyStress(
  nodes: readonly RootContent[],
  around: ReadonlySet<string>,
): RootContent[] {
  const flat = nodes.flatMap((node) => {
    if (!isStress(node)) return [node];
    return around.has(node.type) ? (node.children as RootContent[]) : moveBlanksOut(node);
  });
  const merged: RootContent[] = [];
  for (const node of flat) {
    const last = merged.at(-1);
    if (isStress(node) && isStress(last) && last.type === node.type) {
      last.children.push(...node.children);
    } else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else merged.push(node);
  }
  return moveSignsOut(merged);
}

/** Moves signs out of emphasis where a letter is directly beside them: Markdown neither begins nor ends it between them. */
function moveSignsOut(nodes: RootContent[]): RootContent[] {
  for (const [index, node] of nodes.entries()) {
    if (!isStress(node)) continue;
    const works = (inside: string, outside: string) =>
      node.type !== 'delete' && canMark(inside, outside);
    const [before, next] = [nodes[index - 1], nodes[index + 1]];
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (last?.type === 'text' && next?.type === 'text') {
      const [letter] = /^[\p{L}\p{N}]/u.exec(next.value) ?? [];
      const [signs] = /(?<=[\p{L}\p{N}])[\p{P}\p{S}\s]+$/u.exec(last.value) ?? [''];
      if (letter && !works([...signs].at(-1) ?? letter, letter)) {
        last.value = last.value.slice(0, last.value.length - signs.length);
        next.value = signs + next.value;
      }
    }
    if (first?.type === 'text' && before?.type === 'text') {
      const [letter] = /[\p{L}\p{N}]$/u.exec(before.value) ?? [];
      const [signs] = /^[\p{P}\p{S}\s]+(?=[\p{L}\p{N}])/u.exec(first.value) ?? [''];
      if (letter && !works([...signs][0] ?? letter, letter)) {
        first.value = first.value.slice(signs.length);
        before.value += signs;
      }
    }
  }
  return nodes;
}

/** Moves blanks out of emphasis: Markdown marks next to a blank inside are plain characters. */
function moveBlanksOut(stress: Stress): RootContent[] {
  const [first, last] = [stress.children[0], stress.children.at(-1)];
  const leading = first?.type === 'text' ? first.value.length - first.value.trimStart().length : 0;
  if (first?.type === 'text') first.value = first.value.slice(leading);
  const trailing = last?.type === 'text' ? last.value.length - last.value.trimEnd().length : 0;
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const blank = (): RootContent => ({ type: 'text', value: ' ' });
  const isEmpty = stress.children.every((child) => child.type === 'text' && child.value === '');
  return [
    ...(leading > 0 ? [blank()] : []),
    ...(isEmpty ? [] : [stress]),
    ...(trailing > 0 ? [blank()] : []),
  ];
}
