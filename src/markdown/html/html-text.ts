import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { getNodeText } from '../parsing/node-text.ts';
import { bodySchema } from './schema.ts';

/** The words of a piece of HTML, without those that rendering would take away. */
export function getHtmlText(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  return getNodeText(sanitize(tree, bodySchema));
}
