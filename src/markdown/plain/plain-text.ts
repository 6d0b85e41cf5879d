import type { Root } from 'mdast';
import { formatBlocks } from './text-blocks.ts';

/** Formats a plain tree as text for programs, without line breaks inside paragraphs. */
export function formatText(tree: Root): string {
  const text = formatBlocks(tree, {
    width: Infinity,
    formatParagraph: (paragraph) => paragraph,
    formatHeading: (heading) => heading,
    formatCode: (code) => code,
    formatTable: (rows) => rows.map((cells) => cells.join(' | ')).join('\n'),
  });
  return text && `${text}\n`;
}
