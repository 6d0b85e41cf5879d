import type { Root } from 'mdast';
import { formatBlocks } from './text-blocks.ts';
import { formatTextTable } from './text-table.ts';
import { mailWidth, wrapText } from './wrap.ts';

/**
 * Writes a plain tree as it would be mailed to a desk: lines of 72 characters, headings in capitals,
 * tables in columns.
 */
export function formatMail(tree: Root, language: string): string {
  return formatBlocks(tree, {
    width: mailWidth,
    formatParagraph: wrapText,
    formatHeading: (text, width) => wrapText(text.toLocaleUpperCase(language), width),
    formatCode: (code) => code.replace(/^/gm, '    '),
    formatTable: formatTextTable,
  });
}
