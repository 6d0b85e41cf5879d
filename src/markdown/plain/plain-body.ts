import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { moveSignsOut } from '../parsing/stress-signs.ts';
import { visit } from '../parsing/walk.ts';
import { putLead, toPlainTree, type PlainOptions } from './plain-tree.ts';
import { formatBlocks } from './text-blocks.ts';
import { formatTextTable } from './text-table.ts';
import { mailWidth, wrapText } from './wrap.ts';

/** A body in the formats without HTML. */
export interface PlainBody {
  /** Plain text for programs, without the lead and without line breaks inside paragraphs. */
  readonly text: string;
  /** Lines of 72 characters, for mail to a news desk. */
  readonly mail: string;
  /** GitHub Flavored Markdown that does not depend on the site. */
  readonly markdown: string;
}

/**
 * Formats a body for the API and handouts. All formats use the same parse, which takes most of the time.
 *
 * @param lead plain text before the first paragraph, such as a dateline
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainBody(
  source: string,
  options: PlainOptions,
  lead?: string,
): Promise<PlainBody> {
  const tree = await toPlainTree(source, options);
  const text = formatText(tree);
  if (lead) putLead(tree, lead, options.labels.dash);
  return {
    text,
    mail: formatMail(tree, options.language),
    markdown: formatMarkdown(tree),
  };
}

/** Formats a plain tree as text for programs, without line breaks inside paragraphs. */
function formatText(tree: Root): string {
  const text = formatBlocks(tree, {
    width: Infinity,
    formatParagraph: (paragraph) => paragraph,
    formatHeading: (heading) => heading,
    formatCode: (code) => code,
    formatTable: (rows) => rows.map((cells) => cells.join(' | ')).join('\n'),
  });
  return text && `${text}\n`;
}

/** Capitals could change where an address leads. */
const toCapitals = (text: string, language: string) =>
  text.replace(/\S+/g, (word) =>
    /:\/\/|@|^\(?\//.test(word) ? word : word.toLocaleUpperCase(language),
  );

/**
 * Formats a plain tree for mail to a news desk: lines of 72 characters, headings in capitals, tables
 * in columns.
 */
function formatMail(tree: Root, language: string): string {
  return formatBlocks(tree, {
    width: mailWidth,
    formatParagraph: (paragraph, width) => wrapText(paragraph, language, width),
    formatHeading: (heading, width) => wrapText(toCapitals(heading, language), language, width),
    formatCode: (code) => code.replace(/^/gm, '    '),
    formatTable: (rows, width) => formatTextTable(rows, language, width),
  });
}

/**
 * Formats a plain tree as GitHub Flavored Markdown for use in other systems: without components, HTML,
 * comments or relative addresses.
 */
function formatMarkdown(tree: Root): string {
  // Other systems show the marks in 陈美玲**（化名）**, and the writer would write the letter before them as `&#x73B2;`.
  visit(tree, (node) => {
    if ('children' in node) moveSignsOut(node.children as RootContent[]);
  });
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  });
}
