import type { Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { BodyError } from './body-error.ts';
import { toTooDeep } from './depth.ts';
import { findExcess } from './body-limits.ts';
import { completeFoundLinks } from './found-links.ts';
import { completeLineBreaks } from './line-breaks.ts';
import type { BodyFormat } from './body-types.ts';
import { mayHaveGfm } from './gfm.ts';
import { visit } from './walk.ts';

/** In Chinese, Japanese and Korean, bold and italic words may begin or end with a sign directly beside a letter. */
function readCjkEmphasis(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push(cjkFriendlyExtension());
}

const plain = unified().use(remarkParse).use(readCjkEmphasis).freeze();
// A single tilde is not strikethrough: "~300 people" and "~5 %" are common in reports.
const markdown = plain().use(remarkGfm, { singleTilde: false }).freeze();
const mdx = markdown().use(remarkMdx).freeze();

/**
 * Parses a body, without front matter, into mdast.
 *
 * @throws BodyError if the body is too long, too deep or too full of signs; VFileMessage with `line`,
 *   `column` and `reason` on an MDX syntax error (Markdown has none).
 */
export function parseTree(source: string, format: BodyFormat): Root {
  const excess = findExcess(source, format);
  if (excess) throw new BodyError([excess]);
  try {
    const tree = getParser(source, format).parse(source);
    completeFoundLinks(tree);
    completeLineBreaks(tree, source);
    dropEmptyItems(tree, source);
    return tree;
  } catch (error) {
    // Nesting that findExcess can't see, such as parentheses in an expression, overflows the stack.
    throw error instanceof RangeError ? new BodyError([toTooDeep(1)]) : error;
  }
}

/**
 * Reads the dash of an inner item without words below the words of an item as nothing: to Markdown, it underlines a heading.
 */
function dropEmptyItems(tree: Root, source: string): void {
  visit(tree, 'listItem', (item) => {
    item.children = item.children.map((child) => {
      const written = source.slice(child.position?.start.offset, child.position?.end.offset);
      const isDashed = child.type === 'heading' && /[\r\n][ \t>]*-[ \t]*$/.test(written);
      return isDashed ? { ...child, type: 'paragraph' } : child;
    });
  });
}

function getParser(source: string, format: BodyFormat) {
  if (format === 'mdx') return mdx;
  return mayHaveGfm(source) ? markdown : plain;
}
