import type { BlockContent, Definition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { isOwnAddress, isLinkAddress, toReadableAddress } from '../parsing/link-address.ts';
import { components } from '../components/registry.ts';
import { getDefinitions } from '../facts/facts.ts';
import { getAttributes, isJsx, type Jsx } from '../components/jsx-tag.ts';
import { getExpressionText } from '../parsing/literal.ts';
import type { BodyOptions } from '../parsing/body-types.ts';
import { formatImage } from './phrase.ts';
import { parsePlain } from './plain-source.ts';
import { visit } from '../parsing/walk.ts';
import { typesetNodes } from './typeset-nodes.ts';

/** Options for texts without HTML: the site for absolute addresses. */
export interface PlainOptions extends BodyOptions {
  siteUrl: string;
}

interface Context {
  options: PlainOptions;
  definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the footnotes that the body refers to. */
  notes: ReadonlySet<string>;
}

/**
 * Reads a body as Markdown that does not depend on the site: components become tables, quotes and
 * paragraphs, addresses are absolute and pictures are the published ones. What readers of the page do
 * not see is left out: comments, unused definitions and footnotes, file names.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainTree(source: string, options: PlainOptions): Promise<Root> {
  const tree = parsePlain(source, options.format, options.parse);
  const definitions = getDefinitions(tree);
  const notes = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void notes.add(identifier));
  const context = { options, definitions, notes };
  const children = await toPlainChildren(tree, context);
  return { type: 'root', children: typesetNodes(children, options.labels.typeset) } as Root;
}

/** Puts plain text into a first paragraph of words, or else above the body, as its page does. */
export function putLead({ children }: Root, lead: string, dash: string): void {
  const [first] = children;
  if (first?.type === 'paragraph' && !isPicture(first))
    first.children.unshift({ type: 'text', value: lead + dash });
  else children.unshift({ type: 'paragraph', children: [{ type: 'text', value: lead }] });
}

/** Whether a picture is alone in a paragraph, perhaps inside a link, so that the page has a figure in its place. */
function isPicture({ children }: Parents): boolean {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (others.length > 0) return false;
  return only?.type === 'image' || (only?.type === 'link' && isPicture(only));
}

async function toPlainChildren({ children }: Parents, context: Context): Promise<Nodes[]> {
  const plain = await Promise.all(children.map((child) => toPlainNodes(child, context)));
  return plain.flat();
}

async function toPlainNodes(node: Nodes, context: Context): Promise<Nodes[]> {
  switch (node.type) {
    case 'definition':
      return [];
    case 'footnoteDefinition':
      return context.notes.has(node.identifier) ? await withChildren(node, context) : [];
    case 'image':
      return [await toPublicImage(node.url, node.alt, node.title, context)];
    case 'imageReference': {
      const { url = '', title } = context.definitions.get(node.identifier) ?? {};
      return [await toPublicImage(url, node.alt, title, context)];
    }
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : context.definitions.get(node.identifier);
      return toPublicLink(target?.url ?? '', await toPlainChildren(node, context), context.options);
    }
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      const value = getExpressionText(node.data?.estree);
      const text: Nodes = { type: 'text', value };
      if (value === '') return [];
      return [node.type === 'mdxTextExpression' ? text : { type: 'paragraph', children: [text] }];
    }
    default:
      if (isJsx(node)) return await toPlainTag(node, context);
      return 'children' in node ? await withChildren(node, context) : [node];
  }
}

async function withChildren(node: Parents, context: Context): Promise<Nodes[]> {
  const children = await toPlainChildren(node, context);
  if (node.type === 'paragraph') {
    // A removed comment may leave a space at the end, or an empty paragraph.
    const last = children.at(-1);
    if (last?.type === 'text') children[children.length - 1] = toTrimmed(last);
    if (children.every((child) => child.type === 'text' && child.value === '')) return [];
  }
  return [{ ...node, children } as Nodes];
}

const toTrimmed = (text: Text): Text => ({ ...text, value: text.value.trimEnd() });

async function toPublicImage(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  { options }: Context,
): Promise<Nodes> {
  const own = url !== '' && isOwnAddress(url, options.siteUrl);
  const picture = own ? await options.resolveImage(toReadableAddress(url)) : undefined;
  if (!picture) return { type: 'text', value: formatImage({ alt, title }) };
  const address = new URL(picture.src, options.siteUrl).href;
  return { type: 'image', url: address, alt: alt ?? '', ...(title && { title }) };
}

/** A fragment leads nowhere outside the page, so only the text of its link remains. */
function toPublicLink(url: string, children: Nodes[], { siteUrl }: PlainOptions): Nodes[] {
  if (url === '' || url.startsWith('#') || !isLinkAddress(url)) return children;
  const address = isOwnAddress(url, siteUrl) ? new URL(url, siteUrl).href : url;
  return [{ type: 'link', url: address, children: children as PhrasingContent[] }];
}

async function toPlainTag(node: Jsx, context: Context): Promise<Nodes[]> {
  const children = (await toPlainChildren(node as Parents, context)) as BlockContent[];
  const { language, labels, readTable } = context.options;
  const plain = await components.get(node.name ?? '')?.toPlain(getAttributes(node), children, {
    ...{ language, labels },
    toImage: (src, alt) => toPublicImage(src, alt, '', context),
    readTable: async (src) => (await readTable?.(src)) ?? '',
  });
  // A tag of no component, such as one of HTML.
  return [...(plain ?? children)];
}
