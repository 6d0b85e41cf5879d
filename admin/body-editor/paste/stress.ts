import type { RootContent } from 'mdast';
import { canMark } from '../../../src/markdown/parsing/emphasis.ts';
import { isStress, moveSignsOut, type Stress } from '../../../src/markdown/parsing/stress-signs.ts';

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
  return moveSignsOut(
    merged,
    ({ type }, inside, outside) => type !== 'delete' && canMark(inside, outside),
  );
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
