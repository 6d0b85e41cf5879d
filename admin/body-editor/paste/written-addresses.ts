import type { Parents, PhrasingContent, RootContent } from 'mdast';
import { addressPattern } from '../../clipboard/pasted-addresses.ts';

/** Characters that Markdown would escape, and that the site's autolinks take literally. */
const unsafe = /[*_~`\\{&]/;

/**
 * Makes links of those bare addresses that would not survive as plain text: a backslash before an underscore
 * would become part of the address.
 */
export function linkAddresses(parent: Parents): void {
  if (parent.type === 'link') return;
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'text') return splitText(child.value);
    if ('children' in child) linkAddresses(child);
    return [child];
  });
  parent.children = children as typeof parent.children;
}

function splitText(value: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: address, index } of value.matchAll(addressPattern)) {
    if (!unsafe.test(address)) continue;
    if (index > from) pieces.push({ type: 'text', value: value.slice(from, index) });
    const url = address.startsWith('www.') ? `http://${address}` : address;
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
    from = index + address.length;
  }
  if (from < value.length || from === 0) pieces.push({ type: 'text', value: value.slice(from) });
  return pieces;
}
