import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { isLinkAddress } from '../../../src/markdown/parsing/link-address.ts';

/** Gives a link its real address. Links into the pasted document, or to scripts, become plain text. */
export function cleanLink(element: Element): Element | ElementContent[] {
  const href = element.properties['href'];
  if (typeof href !== 'string' || href.startsWith('#')) return element.children;
  if (toString(element).trim() === '') return element.children;
  const address = unwrapAddress(href);
  if (!isLinkAddress(address) || !/^(https?:|mailto:|tel:|\/)/i.test(address))
    return element.children;
  return { ...element, properties: { href: address } };
}

/** Services that redirect through themselves to count clicks, or show a post in a frame, and the parameter with the address. */
const wrappers: [host: RegExp, path: RegExp, parameter: string][] = [
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^l\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/(^|\.)youtube\.com$/, /^\/redirect$/, 'q'],
  [/(^|\.)facebook\.com$/, /^\/plugins\//, 'href'],
];

/** The target of such a service. */
export function unwrapAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  for (const [host, path, parameter] of wrappers) {
    const address = searchParams.get(parameter);
    if (address && host.test(hostname) && path.test(pathname)) return unwrapAddress(address);
  }
  return href;
}
