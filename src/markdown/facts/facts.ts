import type { Definition, Nodes, Root } from 'mdast';
import { visit } from '../parsing/walk.ts';
import { toReadableAddress } from '../parsing/link-address.ts';
import { components } from '../components/registry.ts';
import { getHtmlTags } from '../parsing/html-tags.ts';
import { getAttributes, isJsx, unwrapBlocks, type Jsx } from '../components/jsx-tag.ts';
import { parseTree } from '../parsing/parse-tree.ts';
import type { BodyFacts, BodyFormat } from '../parsing/body-types.ts';

/**
 * Reads from a body what it shows and links to, without rendering it.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export function getBodyFacts(source: string, format: BodyFormat): BodyFacts {
  const tree = parseTree(source, format);
  if (format === 'mdx') unwrapBlocks(tree);
  return getTreeFacts(tree);
}

/** Reads the same from a parsed body. */
export function getTreeFacts(tree: Root): BodyFacts {
  const facts: BodyFacts = { images: [], links: [], tables: [], chartTables: [] };
  const definitions = getDefinitions(tree);
  visit(tree, (node) => {
    addFacts(node, facts, definitions);
  });
  return facts;
}

/** The definitions of links, by their names; of several with the same, the first. */
export function getDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

type AddImage = (src: unknown, alt: unknown, caption: unknown, at?: number) => void;

function addFacts(node: Nodes, facts: BodyFacts, definitions: Map<string, Definition>): void {
  const line = node.position?.start.line ?? 1;
  const addImage: AddImage = (src, alt, caption, at = line) => {
    if (typeof src !== 'string') return;
    facts.images.push({
      src: toReadableAddress(src),
      alt: typeof alt === 'string' ? alt : '',
      ...(typeof caption === 'string' && caption && { caption }),
      line: at,
    });
  };
  const addLink = (href: unknown, at = line) => {
    if (typeof href === 'string') facts.links.push({ href, line: at });
  };
  if (node.type === 'image') addImage(node.url, node.alt, node.title);
  if (node.type === 'imageReference') {
    const { url, title } = definitions.get(node.identifier) ?? {};
    addImage(url, node.alt, title);
  }
  if (node.type === 'link') addLink(node.url);
  if (node.type === 'linkReference') addLink(definitions.get(node.identifier)?.url);
  if (node.type === 'html') {
    for (const { name, properties, lineOffset } of getHtmlTags(node.value)) {
      if (name === 'img') {
        const { src, alt, title } = properties;
        addImage(src, alt, title, line + lineOffset);
      }
      if (name === 'a') addLink(properties['href'], line + lineOffset);
    }
  }
  if (!isJsx(node)) return;
  const attributes = getAttributes(node);
  if (node.name === 'img') addImage(attributes['src'], attributes['alt'], attributes['title']);
  if (node.name === 'a') addLink(attributes['href']);
  addComponentFacts(node, attributes, facts, addImage);
}

function addComponentFacts(
  node: Jsx,
  attributes: ReturnType<typeof getAttributes>,
  facts: BodyFacts,
  addImage: AddImage,
): void {
  for (const [name, { kind }] of Object.entries(components.get(node.name ?? '')?.props ?? {})) {
    const value = attributes[name];
    if (typeof value !== 'string') continue;
    if (kind === 'image') addImage(value, attributes['alt'], attributes['caption']);
    if (kind !== 'file') continue;
    facts.tables.push(value);
    if (node.name === 'Chart') facts.chartTables.push(value);
  }
}
