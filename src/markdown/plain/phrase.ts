import type { Image, PhrasingContent } from 'mdast';

/** Numbers of footnotes, in the order of first reference, by identifier. */
export type Notes = ReadonlyMap<string, number>;

/** Formats the content of a paragraph as plain text; see plain-body.ts. */
export function toInline(nodes: readonly PhrasingContent[], notes: Notes): string {
  // What is struck out is left out, with one of the blanks around it.
  return nodes.reduce((text, node) => {
    const phrase = toPhrase(node, notes);
    return / $/.test(text) ? text + phrase.replace(/^ +/, '') : text + phrase;
  }, '');
}

/** What text says of a picture: its description in brackets, then its caption. */
export const formatImage = ({ alt, title }: Pick<Image, 'alt' | 'title'>) =>
  [alt && `[${alt}]`, title].filter(Boolean).join(' ');

function toPhrase(node: PhrasingContent, notes: Notes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return formatImage(node);
    case 'footnoteReference':
      return `[${notes.get(node.identifier) ?? ''}]`;
    case 'link': {
      const text = toInline(node.children, notes);
      const address = node.url.replace(/^(mailto|tel):/, '');
      // Fragments lead nowhere in plain text; an address that is its own link text is not repeated.
      return text === address ||
        text === node.url ||
        node.url.startsWith('#') ||
        address === `http://${text}`
        ? text
        : `${text} (${address})`;
    }
    case 'delete':
      return '';
    default:
      return 'children' in node ? toInline(node.children, notes) : '';
  }
}
