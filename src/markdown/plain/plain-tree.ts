import type { BlockContent, Definition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { isOwnAddress, isLinkAddress, toReadableAddress } from '../parsing/link-address.ts';
import { toPlainComponent } from '../components/plain-components.ts';
import { components } from '../components/registry.ts';
import { getHtmlText } from '../html/html-text.ts';
import { getAttributes, isJsx, unwrapBlocks, type Jsx } from '../components/jsx-tag.ts';
import { getExpressionText, toLiteralText } from '../parsing/literal.ts';
import { parseTree } from '../parsing/parse-tree.ts';
import type { BodyOptions } from '../parsing/body-types.ts';
import { visit } from '../parsing/walk.ts';

/** What a body needs to leave the site: the words before its first paragraph, and addresses that are whole. */
export interface PlainOptions extends BodyOptions {
  siteUrl: string;
  /** Stands before the first words, as a dateline does; plain text. */
  lead?: string;
}

interface Work {
  options: PlainOptions;
  definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the footnotes that the text refers to. */
  notes: ReadonlySet<string>;
}

/**
 * Reads a body as Markdown that stands on its own wherever it is carried: components become tables,
 * quotes and paragraphs, addresses are absolute, pictures those that are published. What no reader of
 * the page sees stays out too: comments, unused definitions and footnotes, names of files.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainTree(source: string, options: PlainOptions): Promise<Root> {
  const tree = parseTree(source, options.format);
  if (options.format === 'mdx') unwrapBlocks(tree);
  const definitions = new Map<string, Definition>();
  const notes = new Set<string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, 'footnoteReference', ({ identifier }) => void notes.add(identifier));
  const work = { options, definitions, notes };
  const root: Root = { type: 'root', children: await toPlainChildren(tree, work) } as Root;
  if (options.lead) putLead(root, options.lead);
  return root;
}

function putLead({ children }: Root, lead: string): void {
  const [first] = children;
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${lead} — ` });
  else children.unshift({ type: 'paragraph', children: [{ type: 'text', value: lead }] });
}

async function toPlainChildren({ children }: Parents, work: Work): Promise<Nodes[]> {
  return (await Promise.all(children.map((child) => toPlainNodes(child, work)))).flat();
}

async function toPlainNodes(node: Nodes, work: Work): Promise<Nodes[]> {
  switch (node.type) {
    case 'definition':
      return [];
    case 'footnoteDefinition':
      return work.notes.has(node.identifier) ? await withChildren(node, work) : [];
    case 'html':
      return toWords(node.value);
    case 'image':
      return [await toPublicImage(node.url, node.alt, node.title, work)];
    case 'imageReference': {
      const { url = '', title } = work.definitions.get(node.identifier) ?? {};
      return [await toPublicImage(url, node.alt, title, work)];
    }
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : work.definitions.get(node.identifier);
      return toPublicLink(target?.url ?? '', await toPlainChildren(node, work), work.options);
    }
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      const value = getExpressionText(node.data?.estree);
      return value ? [{ type: 'text', value }] : [];
    }
    default:
      if (isJsx(node)) return await toPlainTag(node, work);
      return 'children' in node ? await withChildren(node, work) : [node];
  }
}

async function withChildren(node: Parents, work: Work): Promise<Nodes[]> {
  const children = await toPlainChildren(node, work);
  if (node.type === 'paragraph') {
    // What a comment leaves behind: a space at the end, or a paragraph of nothing.
    const last = children.at(-1);
    if (last?.type === 'text') children[children.length - 1] = toTrimmed(last);
    if (children.every((child) => child.type === 'text' && child.value === '')) return [];
  }
  return [{ ...node, children } as Nodes];
}

const toTrimmed = (text: Text): Text => ({ ...text, value: text.value.trimEnd() });

/** Inline HTML is one tag; the words between two tags are nodes of their own. */
function toWords(html: string): Nodes[] {
  if (/^<br\b/i.test(html)) return [{ type: 'break' }];
  const value = getHtmlText(html).trim();
  return value ? [{ type: 'paragraph', children: [{ type: 'text', value }] }] : [];
}

async function toPublicImage(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  { options }: Work,
): Promise<Nodes> {
  const own = url !== '' && isOwnAddress(url, options.siteUrl);
  const picture = own ? await options.resolveImage(toReadableAddress(url)) : undefined;
  if (!picture) return { type: 'text', value: alt ? `[${alt}]` : '' };
  const address = new URL(picture.src, options.siteUrl).href;
  return { type: 'image', url: address, alt: alt ?? '', ...(title && { title }) };
}

/** A fragment leads nowhere outside the page, so only its words stay. */
function toPublicLink(url: string, children: Nodes[], { siteUrl }: PlainOptions): Nodes[] {
  if (url === '' || url.startsWith('#') || !isLinkAddress(url)) return children;
  const address = isOwnAddress(url, siteUrl) ? new URL(url, siteUrl).href : url;
  return [{ type: 'link', url: address, children: children as PhrasingContent[] }];
}

async function toPlainTag(node: Jsx, work: Work): Promise<Nodes[]> {
  const props = getAttributes(node);
  if (node.name === 'br') return [{ type: 'break' }];
  if (node.name === 'img')
    return [await toPublicImage(toLiteralText(props.src), toLiteralText(props.alt), '', work)];
  const children = await toPlainChildren(node as Parents, work);
  if (node.name === 'a') return toPublicLink(toLiteralText(props.href), children, work.options);
  const component = components.get(node.name ?? '');
  if (!component) return children;
  const blocks = toBlocks(children);
  return toPlainComponent(component.name, props, blocks, {
    ...work.options,
    toImage: (src, alt) => toPublicImage(src, alt, '', work),
  });
}

/** Words that stand bare in a component as paragraphs. */
function toBlocks(nodes: readonly Nodes[]): BlockContent[] {
  const blocks: Nodes[] = [];
  let run: PhrasingContent[] = [];
  const flush = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push({ type: 'paragraph', children: run });
    run = [];
  };
  const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link']);
  for (const node of nodes) {
    if (inline.has(node.type) || /^(image|footnoteReference)$/.test(node.type)) {
      run.push(node as PhrasingContent);
      continue;
    }
    flush();
    blocks.push(node);
  }
  flush();
  return blocks as BlockContent[];
}
