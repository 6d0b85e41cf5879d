import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { getNodeText } from '../parsing/node-text.ts';
import { bodySchema } from './allowed-html.ts';

/** The text of an HTML fragment, without what rendering would remove. */
export function getHtmlText(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  return getNodeText(sanitize(tree, bodySchema));
}
