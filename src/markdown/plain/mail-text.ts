import type { List, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toInline, type Notes } from './phrase.ts';
import { formatTextTable } from './text-table.ts';
import { visit } from '../parsing/walk.ts';
import { MAIL_WIDTH, wrapText } from './wrap.ts';

/**
 * Writes a plain tree as it would be mailed to a desk: lines of 72 characters, headings in capitals,
 * tables in columns, addresses in parentheses, footnotes at the end.
 */
export function formatMail(tree: Root, language: string): string {
  const work = { notes: getNotes(tree), language };
  return toBlocks(tree, MAIL_WIDTH, work).trim();
}

interface Work {
  notes: Notes;
  language: string;
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
  const inline = (nodes: readonly PhrasingContent[]) => toInline(nodes, work.notes).trim();
  switch (node.type) {
    case 'heading':
      return wrapText(inline(node.children).toLocaleUpperCase(work.language), width);
    case 'paragraph':
      return wrapText(inline(node.children), width);
    case 'code':
      return node.value.replace(/^/gm, '    ');
    case 'thematicBreak':
      return '* * *';
    case 'blockquote':
      return hang(toBlocks(node, width - 2, work), '> ', '> ');
    case 'list':
      return toList(node, width, work);
    case 'table':
      return formatTextTable(
        node.children.map((row) => row.children.map((cell) => inline(cell.children))),
        width,
      );
    case 'footnoteDefinition': {
      const mark = `[${work.notes.get(node.identifier) ?? ''}] `;
      return hang(toBlocks(node, width - mark.length, work), mark);
    }
    default:
      return wrapText(inline([node as PhrasingContent]), width);
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
