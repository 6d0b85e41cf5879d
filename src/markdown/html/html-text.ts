import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { getNodeText } from '../parsing/node-text.ts';
import { bodySchema } from './allowed-html.ts';
import { isRaisingTag, toRaised } from './raised-text.ts';

/** The text of an HTML fragment, without what rendering would remove. */
export function getHtmlText(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  const seen = sanitize(tree, bodySchema);
  if ('children' in seen) raiseIn(seen as Root);
  return getNodeText(seen);
}

/** Puts the signs of raised and lowered text in the place of its elements. Changes the tree. */
function raiseIn(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    raiseIn(child);
    if (isRaisingTag(child.tagName))
      child.children = [{ type: 'text', value: toRaised(getNodeText(child), child.tagName) }];
  }
}
