import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';

/** A link or picture in the body: its position and parts. */
export interface LinkText {
  from: number;
  to: number;
  /** Text of a link or alternative text of a picture, as written in Markdown. */
  text: string;
  /** Without the backslashes of Markdown. */
  address: string;
  /** The title in quotes, without backslashes: the caption of a picture. */
  title: string;
}

/** The link or picture at the cursor, if its address is written inline. */
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
      address: unescapeSigns(slice(url.from, url.to).replace(/^<(.*)>$/, '$1')),
      title: title ? unescapeSigns(slice(title.from + 1, title.to - 1)) : '',
    };
  }
  return undefined;
}

/** Removes the backslashes before punctuation, which make it literal in addresses and titles. */
const unescapeSigns = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Completes a typed address: `example.org` and mail addresses get their scheme. */
export function toAddress(typed: string): string {
  const text = typed.trim();
  if (/^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(text)) return `https://${text}`;
  return text;
}

/** Escapes an address for the parentheses of a Markdown link. */
function toDestination(address: string): string {
  const text = address.replace(/\s/g, (space) => encodeURIComponent(space));
  return text.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What has brackets of its own, or literal ones: code and pictures. Otherwise, a bracket. */
const brackets = /`+[^`]+`+|!\[(?:\\.|[^\]\\])*\]\((?:\\.|[^)\\])*\)|(?<!\\)[[\]]/g;

/** Escapes the text of a link or picture for its brackets. A link may be around code or a picture. */
function toBracketText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(brackets, (part) => (part.length > 1 ? part : `\\${part}`));
}

/** Replaces the selection, or an existing link, by a link. */
export function toLinkInsertion(
  state: EditorState,
  { text, address }: { text: string; address: string },
  old: LinkText | undefined,
): TransactionSpec {
  const { from, to } = old ?? state.selection.main;
  const title = old?.title ? ` "${toTitle(old.title)}"` : '';
  const insert = `[${toBracketText(text)}](${toDestination(toAddress(address))}${title})`;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** Removes a link and keeps its text. */
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

/** Formats a picture that the site shows as a figure: in a paragraph of its own, with the caption in quotes. */
export function formatPicture(picture: { src: string; alt: string; caption: string }): string {
  const caption = picture.caption.trim() ? ` "${toTitle(picture.caption)}"` : '';
  return `![${toBracketText(picture.alt)}](${toDestination(picture.src)}${caption})`;
}
