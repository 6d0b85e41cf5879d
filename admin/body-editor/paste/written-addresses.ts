import type { Parents, PhrasingContent, RootContent } from 'mdast';

/** An address written out, up to the sign that ends its sentence. */
const addressPattern = /\b(?:https?:\/\/|www\.)[^\s<>()[\]]*[^\s<>()[\].,;:!?'"”»]/g;

/** Signs that Markdown would need escaped, and that the site's own linking would take as they are. */
const unsafe = /[*_~`\\{&]/;

/**
 * Makes links of those written addresses that would not survive as plain text: a backslash before
 * an underscore would become part of the address.
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
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: address, index } of value.matchAll(addressPattern)) {
    if (!unsafe.test(address)) continue;
    if (index > from) parts.push({ type: 'text', value: value.slice(from, index) });
    const url = address.startsWith('www.') ? `http://${address}` : address;
    parts.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
    from = index + address.length;
  }
  if (from < value.length || from === 0) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}
