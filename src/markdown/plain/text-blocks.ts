import type { List, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toInline, type Notes } from './phrase.ts';
import { visit } from '../parsing/walk.ts';

/** A plain text format: how it writes the blocks in which formats differ. */
export interface TextForm {
  /** Characters (code points) per line. */
  readonly width: number;
  formatParagraph(paragraph: string, width: number): string;
  formatHeading(heading: string, width: number): string;
  formatCode(code: string): string;
  formatTable(rows: readonly (readonly string[])[], width: number): string;
}

interface Context {
  readonly form: TextForm;
  readonly notes: Notes;
}

/**
 * Formats a body as plain text: blocks separated by an empty line, list items with dashes or numbers,
 * addresses in parentheses, footnotes at the end, by their numbers.
 */
export function formatBlocks(tree: Root, form: TextForm): string {
  return toBlocks(tree, form.width, { form, notes: getNotes(tree) }).trim();
}

function getNotes(tree: Root): Notes {
  const notes = new Map<string, number>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!notes.has(identifier)) notes.set(identifier, notes.size + 1);
  });
  return notes;
}

function toBlocks({ children }: Parents, width: number, context: Context): string {
  const getNumber = (node: Nodes) =>
    (node.type === 'footnoteDefinition' && context.notes.get(node.identifier)) || 0;
  return children
    .toSorted((a, b) => getNumber(a) - getNumber(b))
    .map((child) => toBlock(child, width, context))
    .filter(Boolean)
    .join('\n\n');
}

function toBlock(node: Nodes, width: number, context: Context): string {
  const { form, notes } = context;
  const inline = (nodes: readonly PhrasingContent[]) => toInline(nodes, notes).trim();
  switch (node.type) {
    case 'heading':
      return form.formatHeading(inline(node.children), width);
    case 'paragraph':
      return form.formatParagraph(inline(node.children), width);
    case 'code':
      return form.formatCode(node.value);
    case 'thematicBreak':
      return '* * *';
    case 'blockquote':
      return hang(toBlocks(node, width - 2, context), '> ', '> ');
    case 'list':
      return toList(node, width, context);
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => inline(cell.children)));
      return form.formatTable(rows, width);
    }
    case 'footnoteDefinition': {
      const number = notes.get(node.identifier);
      const mark = `[${number ?? ''}] `;
      return number ? hang(toBlocks(node, width - mark.length, context), mark) : '';
    }
    default:
      return form.formatParagraph(inline([node as PhrasingContent]), width);
  }
}

function toList(list: List, width: number, context: Context): string {
  const isLoose = list.spread || list.children.some(({ spread }) => spread);
  const last = (list.start ?? 1) + list.children.length - 1;
  const items = list.children.map((item, index) => {
    const number = `${(list.start ?? 1) + index}.`;
    const mark = list.ordered ? `${number.padStart(`${last}.`.length)} ` : '- ';
    const task = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const blocks = toBlocks(item, width - mark.length - task.length, context);
    return hang(isLoose ? blocks : blocks.replaceAll('\n\n', '\n'), mark + task);
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** Puts a mark before the first line and indents the others to match. */
function hang(blocks: string, mark: string, next = ' '.repeat(mark.length)): string {
  return (mark + blocks.replaceAll('\n', `\n${next}`)).replace(/ +$/gm, '');
}
