import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import type { ComponentUse } from '../components/component-build.ts';
import { isJsx, unwrapBlocks } from '../components/jsx-tag.ts';
import { components } from '../components/registry.ts';
import { getDefinitions } from '../facts/facts.ts';
import { componentTag } from '../html/allowed-html.ts';
import { toCaptionedTable, toFlatCell, toInner } from '../html/html-to-markdown.ts';
import { toRaised, type RaisingTag } from '../html/raised-text.ts';
import type { BodyFormat } from '../parsing/body-types.ts';
import { parseTree } from '../parsing/parse-tree.ts';
import { visit } from '../parsing/walk.ts';
import { toCleanTree } from '../rendering/clean-tree.ts';
import { defineJsxHandlers } from '../rendering/jsx-handlers.ts';

/**
 * Parses a body for texts without HTML: tables, lists and marks that were written as tags become those of Markdown, and
 * what rendering would remove is gone. Components remain.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export function parsePlain(
  source: string,
  format: BodyFormat,
  parse: typeof parseTree = parseTree,
): Root {
  const tree = parse(source, format);
  if (format === 'mdx') unwrapBlocks(tree);
  return hasHtml(tree) ? toMarkdownOnly(tree, format) : tree;
}

function hasHtml(node: Nodes): boolean {
  if (node.type === 'html' || (isJsx(node) && !components.has(node.name ?? ''))) return true;
  return 'children' in node && node.children.some(hasHtml);
}

/** Converts a tree to HTML and back. Footnotes are converted one by one, and follow the text. */
function toMarkdownOnly(tree: Root, format: BodyFormat): Root {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  });
  const definitions = [...getDefinitions(tree).values()];
  const convert = (children: Nodes[]): Nodes[] => {
    const uses: ComponentUse[] = [];
    const root = { type: 'root', children: [...children, ...definitions] } as Root;
    const html = toCleanTree(root, format, {
      handlers: { ...defineJsxHandlers(uses), footnoteReference: toReferenceLink },
    });
    const converted = toMdast(html, { handlers: defineHandlers(uses, notes) }) as Root;
    return converted.children;
  };
  const texts = [...notes.values()].map((note) => ({ ...note, children: convert(note.children) }));
  return { type: 'root', children: [...convert(tree.children), ...texts] } as Root;
}

/** Footnotes pass through HTML as links to their notes. */
const toReferenceLink = (_: unknown, { identifier }: FootnoteReference): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { dataFootnoteRef: '', href: `#${identifier}` },
  children: [],
});

function defineHandlers(
  uses: readonly ComponentUse[],
  notes: ReadonlyMap<string, unknown>,
): Record<string, Handle> {
  const toRaisedNodes: Handle = (state, element: Element) =>
    mapTexts(state.all(element) as Nodes[], element.tagName as RaisingTag) as never;
  return {
    ...Object.fromEntries('u mark var kbd samp'.split(' ').map((tag) => [tag, toInner])),
    sup: toRaisedNodes,
    sub: toRaisedNodes,
    wbr: () => undefined,
    table: toCaptionedTable,
    td: toFlatCell,
    th: toFlatCell,
    a(state: State, element: Element, parent) {
      const { dataFootnoteRef, href } = element.properties;
      if (href === undefined) return toInner(state, element, parent);
      const identifier = String(href).slice(1);
      if (dataFootnoteRef !== undefined && notes.has(identifier))
        return { type: 'footnoteReference', identifier, label: identifier };
      return defaultHandlers['a']!(state, element);
    },
    [componentTag](state: State, element: Element) {
      const node = uses[Number(element.properties['dataIndex'])]?.node;
      const children = state.toFlow(state.all(element));
      return { ...node, type: 'mdxJsxFlowElement', children } as never;
    },
  };
}

function mapTexts(nodes: Nodes[], tag: RaisingTag): Nodes[] {
  return nodes.map((node): Nodes => {
    if (node.type === 'text') return { ...node, value: toRaised(node.value, tag) };
    if (!('children' in node)) return node;
    return { ...node, children: mapTexts((node as Parents).children as Nodes[], tag) } as Nodes;
  });
}
