import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from './walk.ts';

/**
 * Completes the links that GFM finds only in the finished tree, such as a domain behind a no-break space. It takes
 * everything up to the next ordinary space for their address, and gives them no position.
 */
export function completeFoundLinks(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isFound)) return;
    const parent = node as PhrasingParent;
    parent.children = parent.children.flatMap((child) => (isFound(child) ? toWhole(child) : child));
    placeLinks(parent);
  });
}

type PhrasingParent = Parents & { children: PhrasingContent[] };

const isFound = (node: Nodes): node is Link => node.type === 'link' && !node.position;

/**
 * The length of an address without the punctuation behind it, which belongs to the sentence (GFM 0.29, section 6.9). A
 * parenthesis does if none was opened in the address.
 */
export const getAddressEnd = (address: string): number =>
  address.search(address.includes('(') ? /[!"&',.:;<>?\]}]*$/ : /[!"&'),.:;<>?\]}]*$/);

/** The link up to the first space of any kind, and the text behind it. */
function toWhole(link: Link): PhrasingContent[] {
  const [text] = link.children;
  if (text?.type !== 'text' || !/\s/.test(text.value)) return [link];
  const [address = ''] = text.value.split(/\s/, 1);
  const shown = address.slice(0, getAddressEnd(address));
  const url = link.url.replace(text.value, () => shown);
  return [
    { ...link, url, children: [{ type: 'text', value: shown }] },
    { type: 'text', value: text.value.slice(shown.length) },
  ];
}

/** Gives each of these links the line on which it begins. */
function placeLinks({ children, position }: PhrasingParent): void {
  let line = position?.start.line ?? 1;
  for (const child of children) {
    if (child.position) line = child.position.end.line;
    else if (child.type === 'text') line += child.value.split('\n').length - 1;
    else child.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  }
}
