import type { Delete, Emphasis, RootContent, Strong } from 'mdast';

type Stress = Strong | Emphasis | Delete;

function isStress(node: RootContent | undefined): node is Stress {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';
}

/**
 * Makes stressed words such that their signs hold: no blanks at their edges, none within another of
 * the same kind, none right behind another, none empty.
 *
 * @param around types of all nodes they stand in
 */
export function tidyStress(
  nodes: readonly RootContent[],
  around: ReadonlySet<string>,
): RootContent[] {
  const flat = nodes.flatMap((node) => {
    if (!isStress(node)) return [node];
    return around.has(node.type) ? (node.children as RootContent[]) : moveBlanksOut(node);
  });
  const joined: RootContent[] = [];
  for (const node of flat) {
    const last = joined.at(-1);
    if (isStress(node) && isStress(last) && last.type === node.type) {
      last.children.push(...node.children);
    } else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  return joined;
}

/** Signs of Markdown hold only next to a letter: a blank inside would leave them as signs. */
function moveBlanksOut(stress: Stress): RootContent[] {
  const [first, last] = [stress.children[0], stress.children.at(-1)];
  const lead = first?.type === 'text' ? first.value.length - first.value.trimStart().length : 0;
  if (first?.type === 'text') first.value = first.value.slice(lead);
  const trail = last?.type === 'text' ? last.value.length - last.value.trimEnd().length : 0;
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const blank = (): RootContent => ({ type: 'text', value: ' ' });
  const isEmpty = stress.children.every((child) => child.type === 'text' && child.value === '');
  return [
    ...(lead > 0 ? [blank()] : []),
    ...(isEmpty ? [] : [stress]),
    ...(trail > 0 ? [blank()] : []),
  ];
}
