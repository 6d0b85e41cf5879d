import type { Root } from 'mdast';
import { formatBlocks } from './text-blocks.ts';
import { formatTextTable } from './text-table.ts';
import { mailWidth, wrapText } from './wrap.ts';

/** Capitals could change where an address leads. */
const toCapitals = (text: string, language: string) =>
  text.replace(/\S+/g, (word) =>
    /:\/\/|@|^\(?\//.test(word) ? word : word.toLocaleUpperCase(language),
  );

/**
 * Formats a plain tree for mail to a news desk: lines of 72 characters, headings in capitals, tables
 * in columns.
 */
export function formatMail(tree: Root, language: string): string {
  return formatBlocks(tree, {
    width: mailWidth,
    formatParagraph: (paragraph, width) => wrapText(paragraph, language, width),
    formatHeading: (heading, width) => wrapText(toCapitals(heading, language), language, width),
    formatCode: (code) => code.replace(/^/gm, '    '),
    formatTable: (rows, width) => formatTextTable(rows, language, width),
  });
}
