import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { components } from './registry.ts';
import { getLiteral, type Literal } from '../parsing/literal.ts';

/** A tag in a report: a component, or HTML. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: { type: string }): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of an attribute; undefined if it is not a literal. A bare name (`open`) means true. */
export function getAttributeValue({ value }: MdxJsxAttribute): Literal | undefined {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value : getLiteral(value.data?.estree);
}

/** The attributes of a tag with literal values, without spreads and other expressions. */
export function getAttributes(node: Jsx): Record<string, Literal> {
  const entries: [string, Literal][] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = getAttributeValue(attribute);
    if (value !== undefined) entries.push([attribute.name, value]);
  }
  return Object.fromEntries(entries);
}

/** HTML that belongs between paragraphs, not inside them. */
const blockTags = new Set(
  (
    'details summary div figure figcaption blockquote p ul ol li dl dt dd table caption thead ' +
    'tbody tfoot tr th td hr pre h2 h3 h4 h5 h6'
  ).split(' '),
);

function isBlock(node: PhrasingContent): node is MdxJsxTextElement {
  if (node.type !== 'mdxJsxTextElement' || node.name === null) return false;
  return components.has(node.name) || blockTags.has(node.name);
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The blocks of a paragraph that contains nothing else; undefined for other paragraphs. */
function getBlocks({ children }: Paragraph): MdxJsxTextElement[] | undefined {
  const blocks = children.filter(isBlock);
  const rest = children.filter((child) => !isBlock(child));
  return blocks.length > 0 && rest.every(isBlank) ? blocks : undefined;
}

/**
 * Unwraps components and HTML blocks that are alone in a paragraph. MDX reads `<Callout>…</Callout>`
 * written on one line as a paragraph that contains a tag. Changes the tree.
 */
export function unwrapBlocks(parent: { children: unknown[] }): void {
  const children = parent.children as RootContent[];
  parent.children = children.flatMap((child): unknown[] => {
    const blocks = child.type === 'paragraph' ? getBlocks(child) : undefined;
    const unwrapped = blocks?.map(toFlow) ?? [child];
    for (const one of unwrapped) if ('children' in one) unwrapBlocks(one);
    return unwrapped;
  });
}

/** A tag as a block. The sentences of a component become a paragraph, as if they were in lines of their own. */
function toFlow(tag: MdxJsxTextElement): MdxJsxFlowElement {
  const isFilled = components.has(tag.name ?? '') && !tag.children.every(isBlank);
  const { position } = tag;
  const paragraph: Paragraph = { type: 'paragraph', children: tag.children, position };
  const children = isFilled ? [paragraph] : (tag.children as unknown as Paragraph[]);
  return { ...tag, type: 'mdxJsxFlowElement', children };
}
