import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { BodyError } from './body-error.ts';
import { toTooDeep } from './depth.ts';
import { findExcess } from './body-limits.ts';
import type { BodyFormat } from './body-types.ts';
import { getGfmExtensions } from './gfm.ts';

const formatExtensions = {
  md: { extensions: [], mdastExtensions: [] },
  mdx: { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] },
};

/**
 * Parses a body, without front matter, into mdast.
 *
 * @throws BodyError if the body is too long, too deep or too full of signs; VFileMessage with `line`,
 *   `column` and `reason` on an MDX syntax error (Markdown has none).
 */
export function parseTree(source: string, format: BodyFormat): Root {
  const excess = findExcess(source, format);
  if (excess) throw new BodyError([excess]);
  const gfm = getGfmExtensions(source);
  const { extensions, mdastExtensions } = formatExtensions[format];
  try {
    return fromMarkdown(source, {
      extensions: [...gfm.extensions, ...extensions],
      mdastExtensions: [...gfm.mdastExtensions, ...mdastExtensions],
    });
  } catch (error) {
    // Nesting that findExcess can't see, such as parentheses in an expression, overflows the stack.
    throw error instanceof RangeError ? new BodyError([toTooDeep(1)]) : error;
  }
}
