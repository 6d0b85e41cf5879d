import { formatMail } from './mail-text.ts';
import { formatMarkdown } from './plain-markdown.ts';
import { formatText } from './plain-text.ts';
import { putLead, toPlainTree, type PlainOptions } from './plain-tree.ts';

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
  if (lead) putLead(tree, lead);
  return {
    text,
    mail: formatMail(tree, options.language),
    markdown: formatMarkdown(tree),
  };
}
