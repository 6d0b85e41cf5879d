import type {
  Heading,
  Link,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { getAddressEnd } from './found-links.ts';
import { visit } from './walk.ts';

/** A backslash at the end of a line. */
const lineEnd = /\\[ \t]*(?:\r|\n|$)/;

/**
 * Reads a backslash at the end of a line as a line break in two places where Markdown reads it as a character that
 * readers would see: behind a bare address, which takes it, and at the end of a block, where nothing follows the break.
 */
export function completeLineBreaks(tree: Root, source: string): void {
  if (!lineEnd.test(source)) return;
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const children = (node.children as RootContent[])
      .flatMap((child, index, all): RootContent[] =>
        isBrokenLink(child, source) ? endLink(child, all[index + 1]) : [child],
      )
      // A block of breaks alone is nothing.
      .filter((child) => !isBlock(child) || !dropLastBreak(child, source) || hasContent(child));
    node.children = children as typeof node.children;
  });
}

const hasContent = ({ children }: Paragraph | Heading) => children.length > 0;

const isBlock = (node: Nodes): node is Paragraph | Heading =>
  node.type === 'paragraph' || node.type === 'heading';

/** Whether a node is an address without brackets that ends with the backslash at the end of its line. */
function isBrokenLink(node: Nodes, source: string): node is Link {
  if (node.type !== 'link' || !node.url.endsWith('\\')) return false;
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return !/[[<]/.test(source.charAt(start)) && /^\\[ \t]*(?:[\r\n]|$)/.test(source.slice(end - 1));
}

/** The link without the backslash and the punctuation before it, and the break if a line follows. */
function endLink(link: Link, next: Nodes | undefined): PhrasingContent[] {
  const [text] = link.children;
  if (text?.type !== 'text') return [link];
  const written = text.value.slice(0, -1);
  const shown = written.slice(0, getAddressEnd(written));
  const behind = written.slice(shown.length);
  link.url = link.url.slice(0, link.url.length - text.value.length + shown.length);
  text.value = shown;
  const hasLine = next?.type === 'text' && /^[\r\n]/.test(next.value);
  if (hasLine) next.value = next.value.replace(/^[\r\n]+[ \t]*/, '');
  return [
    link,
    ...(behind ? [{ type: 'text', value: behind } as const] : []),
    ...(hasLine ? [{ type: 'break' } as const] : []),
  ];
}

/** Removes the breaks at the end of a block. @returns whether there was any */
function dropLastBreak(block: Paragraph | Heading, source: string): boolean {
  const last = block.children.at(-1);
  if (last?.type !== 'text' || !isBreak(last, source)) return false;
  last.value = last.value.slice(0, -1).trimEnd();
  if (last.value === '') block.children.pop();
  while (block.children.at(-1)?.type === 'break') block.children.pop();
  return true;
}

/** Whether a text ends with one backslash. A writer who means the character writes two. */
function isBreak({ value, position }: Text, source: string): boolean {
  const written = position ? source.slice(position.start.offset, position.end.offset) : '';
  return value.endsWith('\\') && (/\\*$/.exec(written)?.[0].length ?? 0) % 2 === 1;
}
