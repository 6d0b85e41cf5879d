import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BodyFormat } from './types.ts';

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
 * @throws VFileMessage with `line`, `column` and `reason` on an MDX syntax error; Markdown has none.
 */
export function parseTree(source: string, format: BodyFormat): Root {
  return (format === 'mdx' ? mdx : markdown).parse(source);
}
