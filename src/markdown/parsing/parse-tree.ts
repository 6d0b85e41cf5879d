import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BodyError } from './body-error.ts';
import { toTooDeep } from './depth.ts';
import { findExcess } from './body-limits.ts';
import type { BodyFormat } from './body-types.ts';

// One tilde stays a tilde: "~300 people" and "~5 %" are common in reports.
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();

/**
 * Parses a body, without front matter, into mdast.
 *
 * @throws BodyError for a body that is longer, deeper or fuller of signs than a text can be; VFileMessage
 *   with `line`, `column` and `reason` on an MDX syntax error; Markdown has none.
 */
export function parseTree(source: string, format: BodyFormat): Root {
  const excess = findExcess(source, format);
  if (excess) throw new BodyError([excess]);
  try {
    return (format === 'mdx' ? mdx : markdown).parse(source);
  } catch (error) {
    // Levels that no line shows, such as parentheses inside each other in an expression, end the stack.
    throw error instanceof RangeError ? new BodyError([toTooDeep(1)]) : error;
  }
}
