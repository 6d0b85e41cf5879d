import type { Nodes } from 'hast';
import { getAttributes, unwrapBlocks } from '../components/jsx-tag.ts';
import type { ComponentUse } from '../components/component-build.ts';
import type { BodyFormat } from '../parsing/body-types.ts';
import { parseTree } from '../parsing/parse-tree.ts';
import { toCleanTree } from './clean-tree.ts';
import { defineJsxHandlers } from './jsx-handlers.ts';

/**
 * Formats what readers see of a body, to be compared: no comments, nothing that rendering removes, and of the files that it
 * shows not the names, which may say who is in them.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export function formatSeen(source: string, format: BodyFormat): string {
  const tree = parseTree(source, format);
  if (format === 'mdx') unwrapBlocks(tree);
  const uses: ComponentUse[] = [];
  const html = toCleanTree(tree, format, { handlers: defineJsxHandlers(uses) });
  return JSON.stringify([toSeen(html), ...uses.map(toSeenUse)]);
}

function toSeen({ position: _, data: __, ...node }: Nodes): object {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter((child) => !isBreak(child)).map(toSeen);
  if (node.type !== 'element' || node.tagName !== 'img') return { ...node, children };
  const { src: ___, ...properties } = node.properties;
  return { ...node, properties, children };
}

/** Whether it only divides blocks, or is left of a comment. */
const isBreak = (node: Nodes) => node.type === 'text' && /^\n*$/.test(node.value);

function toSeenUse({ definition: { name, props }, node }: ComponentUse): unknown {
  const isFile = (prop: string) => ['image', 'file'].includes(props[prop]?.kind ?? '');
  return [name, Object.entries(getAttributes(node)).filter(([prop]) => !isFile(prop))];
}
