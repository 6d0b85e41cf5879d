import { formatMail } from './mail-text.ts';
import { formatMarkdown } from './plain-markdown.ts';
import { toPlainTree, type PlainOptions } from './plain-tree.ts';

/** A body as it leaves the site. */
export interface PlainBody {
  /** Lines of 72 characters, as mailed to a desk. */
  readonly mail: string;
  /** GitHub Flavored Markdown that stands on its own. */
  readonly markdown: string;
}

/**
 * Writes a body in the forms in which it is carried away. Both come of one parse, which takes most
 * of the time.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainBody(source: string, options: PlainOptions): Promise<PlainBody> {
  const tree = await toPlainTree(source, options);
  return { mail: formatMail(tree, options.language), markdown: formatMarkdown(tree) };
}
