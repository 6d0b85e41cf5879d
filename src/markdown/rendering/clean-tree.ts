import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Root as MdastRoot } from 'mdast';
import { toHast, type Options } from 'mdast-util-to-hast';
import { bodySchema, componentSchema } from '../html/allowed-html.ts';
import { toValidNesting } from '../html/valid-nesting.ts';
import type { BodyFormat } from '../parsing/body-types.ts';

/** Converts Markdown to sanitized HTML. */
export function toCleanTree(mdast: MdastRoot, format: BodyFormat, options: Options): Root {
  const isReport = format === 'mdx';
  const hast = toHast(mdast, {
    allowDangerousHtml: !isReport,
    clobberPrefix: '',
    ...options,
  }) as Root;
  // Parsing the whole tree as HTML costs as much as the rest, and most bodies contain no HTML.
  const hasHtml = hasRaw(hast);
  const parsed = hasHtml ? (raw(hast) as Root) : hast;
  const tree = sanitize(parsed, isReport ? componentSchema : bodySchema) as Root;
  if (hasHtml || isReport) tree.children = toValidNesting(tree.children as ElementContent[]);
  return tree;
}

function hasRaw(node: { type: string; children?: { type: string }[] }): boolean {
  return node.type === 'raw' || (node.children?.some(hasRaw) ?? false);
}
