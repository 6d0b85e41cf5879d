import type { List, Nodes, Parents, PhrasingContent, Root, TableRow } from 'mdast';
import { visit } from '../parsing/walk.ts';
import { COMPONENTS } from '../components/registry.ts';
import { getHtmlText } from '../html/html-text.ts';
import { getAttributes, unwrapBlocks, type Jsx } from '../components/jsx-tag.ts';
import { toLiteralText, type Literal } from '../parsing/literal.ts';
import { toInline, type Notes } from './phrase.ts';
import { parseTree } from '../parsing/parse-tree.ts';
import type { BodyFormat } from '../parsing/body-types.ts';

/**
 * Writes a body as plain text that reads well in a mail or a wire: paragraphs parted by an empty
 * line, list items with dashes or numbers, addresses in parentheses, footnotes at the end.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export function toPlainText(source: string, format: BodyFormat): string {
  const tree = parseTree(source, format);
  if (format === 'mdx') unwrapBlocks(tree);
  const text = toBlocks(tree, defineNotes(tree)).trim();
  return text && `${text}\n`;
}

function defineNotes(tree: Root): Notes {
  const notes = new Map<string, number>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!notes.has(identifier)) notes.set(identifier, notes.size + 1);
  });
  return notes;
}

function toBlocks({ children }: Parents, notes: Notes): string {
  const isNote = ({ type }: Nodes) => type === 'footnoteDefinition';
  const ordered = [...children.filter((one) => !isNote(one)), ...children.filter(isNote)];
  return ordered
    .map((child) => toBlock(child, notes))
    .filter((text) => text !== '')
    .join('\n\n');
}

function toBlock(node: Nodes, notes: Notes): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return toInline(node.children, notes).trim();
    case 'code':
      return node.value;
    case 'html':
      return getHtmlText(node.value).trim();
    case 'thematicBreak':
      return '* * *';
    case 'blockquote':
      return toBlocks(node, notes).replace(/^/gm, '> ').replace(/ $/gm, '');
    case 'list':
      return toList(node, notes);
    case 'table':
      return node.children.map((row) => toRow(row, notes)).join('\n');
    case 'footnoteDefinition': {
      const number = notes.get(node.identifier);
      return number ? `[${number}] ${toBlocks(node, notes)}` : '';
    }
    case 'mdxJsxFlowElement':
      return toComponent(node, notes);
    case 'text':
    case 'mdxJsxTextElement':
      return toInline([node], notes).trim();
    default:
      return 'children' in node ? toInline(node.children as PhrasingContent[], notes).trim() : '';
  }
}

function toList(list: List, notes: Notes): string {
  const isLoose = list.spread || list.children.some(({ spread }) => spread);
  const items = list.children.map((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
    const task = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const text = toBlocks(item, notes).replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    return mark + task + (isLoose ? text : text.replaceAll('\n\n', '\n'));
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

function toRow({ children }: TableRow, notes: Notes): string {
  return children.map((cell) => toInline(cell.children, notes).trim()).join(' | ');
}

/** A component's texts, one block each, its children in the middle and its rows as a table. */
function toComponent(node: Jsx, notes: Notes): string {
  const props = getAttributes(node);
  const rules = COMPONENTS.get(node.name ?? '')?.props ?? {};
  const get = (name: string) => (name in rules ? toLiteralText(props[name]) : '');
  const rows = 'rows' in rules ? props['rows'] : undefined;
  return [
    get('title'),
    get('alt') && `[${get('alt')}]`,
    toBlocks(node as Parents, notes),
    Array.isArray(rows) ? rows.map(toRowText).join('\n') : '',
    get('caption'),
    get('credit'),
    [get('by'), get('cite')].filter(Boolean).join(', '),
    get('source'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function toRowText(row: Literal): string {
  return Array.isArray(row) ? row.map(toLiteralText).join(' | ') : '';
}
