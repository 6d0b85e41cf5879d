import type { List, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toInline, type Notes } from './phrase.ts';
import { visit } from '../parsing/walk.ts';

/** What one kind of plain text does with the blocks that kinds write differently. */
export interface TextForm {
  /** Characters (code points) of a line. */
  readonly width: number;
  formatParagraph(text: string, width: number): string;
  formatHeading(text: string, width: number): string;
  formatCode(code: string): string;
  formatTable(rows: readonly (readonly string[])[], width: number): string;
  /** A block that Markdown does not define, as a component; undefined leaves it to the general rule. */
  formatOther?(node: Nodes, formatChildren: (node: Parents) => string): string | undefined;
}

interface Work {
  readonly form: TextForm;
  readonly notes: Notes;
}

/**
 * Writes a body as plain text: blocks parted by an empty line, list items with dashes or numbers,
 * addresses in parentheses, footnotes at the end.
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

function toBlocks({ children }: Parents, width: number, work: Work): string {
  const isNote = ({ type }: Nodes) => type === 'footnoteDefinition';
  return [...children.filter((one) => !isNote(one)), ...children.filter(isNote)]
    .map((child) => toBlock(child, width, work))
    .filter(Boolean)
    .join('\n\n');
}

function toBlock(node: Nodes, width: number, work: Work): string {
  const { form, notes } = work;
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
      return hang(toBlocks(node, width - 2, work), '> ', '> ');
    case 'list':
      return toList(node, width, work);
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => inline(cell.children)));
      return form.formatTable(rows, width);
    }
    case 'footnoteDefinition': {
      const number = notes.get(node.identifier);
      const mark = `[${number ?? ''}] `;
      return number ? hang(toBlocks(node, width - mark.length, work), mark) : '';
    }
    default: {
      const other = form.formatOther?.(node, (parent) => toBlocks(parent, width, work));
      return other ?? form.formatParagraph(inline([node as PhrasingContent]), width);
    }
  }
}

function toList(list: List, width: number, work: Work): string {
  const isLoose = list.spread || list.children.some(({ spread }) => spread);
  const last = (list.start ?? 1) + list.children.length - 1;
  const items = list.children.map((item, index) => {
    const number = `${(list.start ?? 1) + index}.`;
    const mark = list.ordered ? `${number.padStart(`${last}.`.length)} ` : '- ';
    const task = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const text = toBlocks(item, width - mark.length - task.length, work);
    return hang(isLoose ? text : text.replaceAll('\n\n', '\n'), mark + task);
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** Puts a mark before the first line and as much room before the others. */
function hang(text: string, mark: string, next = ' '.repeat(mark.length)): string {
  return (mark + text.replaceAll('\n', `\n${next}`)).replace(/ +$/gm, '');
}
