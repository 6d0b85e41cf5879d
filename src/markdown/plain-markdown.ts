import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toPlainTree, type PlainOptions } from './plain-tree.ts';

/**
 * Writes a body as GitHub Flavored Markdown without components, HTML, comments or relative
 * addresses, for those who take it into a system of their own.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainMarkdown(source: string, options: PlainOptions): Promise<string> {
  return toMarkdown(await toPlainTree(source, options), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  });
}
