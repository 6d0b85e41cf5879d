import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { cleanAddress } from '../../clipboard/pasted-addresses.ts';
import { isLinkAddress } from '../../../src/markdown/parsing/link-address.ts';

/** Gives a link its real address. Links into the pasted document, or to scripts, become plain text. */
export function cleanLink(element: Element): Element | ElementContent[] {
  const href = element.properties['href'];
  if (typeof href !== 'string' || href.startsWith('#')) return element.children;
  if (toString(element).trim() === '') return element.children;
  const address = cleanAddress(href);
  if (!isLinkAddress(address) || !/^(https?:|mailto:|tel:|\/)/i.test(address))
    return element.children;
  return { ...element, properties: { href: address } };
}
