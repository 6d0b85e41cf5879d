import type { Root } from 'mdast';
import { formatBlocks } from './text-blocks.ts';
import { formatTextTable } from './text-table.ts';
import { mailWidth, wrapText } from './wrap.ts';

/**
 * Formats a plain tree for mail to a news desk: lines of 72 characters, headings in capitals, tables
 * in columns.
 */
export function formatMail(tree: Root, language: string): string {
  return formatBlocks(tree, {
    width: mailWidth,
    formatParagraph: wrapText,
    formatHeading: (heading, width) => wrapText(heading.toLocaleUpperCase(language), width),
    formatCode: (code) => code.replace(/^/gm, '    '),
    formatTable: formatTextTable,
  });
}
