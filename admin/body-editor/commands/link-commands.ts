import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';

/** A link or picture in the text: where it is and what it says. */
export interface LinkText {
  from: number;
  to: number;
  /** Words of a link, description of a picture; as written in Markdown. */
  text: string;
  address: string;
  /** What is in quotes: the caption of a picture. */
  title: string;
}

/** The link (or picture) at the cursor, if it is written with its address. */
export function getLink(state: EditorState, kind: 'Link' | 'Image'): LinkText | undefined {
  const { from, to } = state.selection.main;
  for (const side of [1, -1] as const) {
    let node = syntaxTree(state).resolveInner(side === 1 ? from : to, side);
    while (node.name !== kind && node.parent) node = node.parent;
    const url = node.name === kind && node.to >= to ? node.getChild('URL') : undefined;
    if (!url) continue;
    const marks = node.getChildren('LinkMark');
    const title = node.getChild('LinkTitle');
    const slice = (start = 0, end = 0) => state.doc.sliceString(start, end);
    return {
      from: node.from,
      to: node.to,
      text: slice(marks[0]?.to, marks[1]?.from),
      address: slice(url.from, url.to).replace(/^<(.*)>$/, '$1'),
      title: title ? slice(title.from + 1, title.to - 1).replace(/\\(["'()\\])/g, '$1') : '',
    };
  }
  return undefined;
}

/** An address as people type it, completed: `example.org` and mail addresses get their scheme. */
export function toAddress(typed: string): string {
  const text = typed.trim();
  if (/^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(text)) return `https://${text}`;
  return text;
}

/** An address as Markdown takes it between parentheses. */
function toDestination(address: string): string {
  const text = address.replace(/\s/g, (space) => encodeURIComponent(space));
  return text.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Plain words as Markdown takes them between brackets. */
function toBracketText(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)[[\]]/g, '\\$&');
}

/** Writes a link over the selection, or over the link that is there. */
export function toLinkInsertion(
  state: EditorState,
  { text, address }: { text: string; address: string },
  old: LinkText | undefined,
): TransactionSpec {
  const { from, to } = old ?? state.selection.main;
  const title = old?.title ? ` "${toTitle(old.title)}"` : '';
  const words = text.trim() || address.trim();
  const insert = `[${toBracketText(words)}](${toDestination(toAddress(address))}${title})`;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** Takes a link away; its words stay. */
export function toUnlinking({ from, to, text }: LinkText): TransactionSpec {
  return {
    changes: { from, to, insert: text },
    selection: EditorSelection.range(from, from + text.length),
    userEvent: 'input.format',
  };
}

function toTitle(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
}

/** A picture as the site takes it for a figure: alone in a paragraph, the caption in quotes. */
export function formatPicture(picture: { src: string; alt: string; caption: string }): string {
  const caption = picture.caption.trim() ? ` "${toTitle(picture.caption)}"` : '';
  return `![${toBracketText(picture.alt)}](${toDestination(picture.src)}${caption})`;
}
