import { isolateFigures } from '../html/isolation.ts';
import { formatMail } from './mail-text.ts';
import { formatMarkdown } from './plain-markdown.ts';
import { toPlainTree, type PlainOptions } from './plain-tree.ts';

/** A body in the formats of handouts. */
export interface PlainBody {
  /** Lines of 72 characters, for mail to a news desk. */
  readonly mail: string;
  /** GitHub Flavored Markdown that does not depend on the site. */
  readonly markdown: string;
}

/**
 * Formats a body for handouts. Both formats use the same parse, which takes most of the time.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export async function toPlainBody(source: string, options: PlainOptions): Promise<PlainBody> {
  const tree = await toPlainTree(source, options);
  const mail = formatMail(tree, options.language);
  return {
    mail: options.labels.direction === 'rtl' ? isolateFigures(mail) : mail,
    markdown: formatMarkdown(tree),
  };
}
