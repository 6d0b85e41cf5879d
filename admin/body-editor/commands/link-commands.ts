import { markdownLanguage } from '@codemirror/lang-markdown';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { getFirstWords, type Words } from './selected-words.ts';
import { getWordsPlace } from './words-place.ts';
import { footnoteLabel } from '../../../src/editing/footnotes.ts';
import { getParsedTree, type SyntaxNode } from './parsed-tree.ts';
import { getTableAt, toCellText } from './table-text.ts';
import { escapeTagSigns } from './tag-signs.ts';

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
    const inner = getParsedTree(state).resolveInner(side === 1 ? from : to, side);
    const link = readLink(inner, kind, (start, end) => state.sliceDoc(start, end));
    if (link && link.to >= to) return link;
  }
  return undefined;
}

/**
 * The picture that is selected, or at the beginning or within which the cursor is. Behind one, where the cursor is after its
 * insertion, staff want another.
 */
export function getChosenPicture(state: EditorState): LinkText | undefined {
  const picture = getLink(state, 'Image');
  return picture && state.selection.main.from < picture.to ? picture : undefined;
}

/** The picture with which a source begins, if its address is written inline. */
export function readPicture(source: string): LinkText | undefined {
  const inner = markdownLanguage.parser.parse(source).resolveInner(0, 1);
  return readLink(inner, 'Image', (start, end) => source.slice(start, end));
}

/** The link or picture around a node of the syntax tree. */
function readLink(
  inner: SyntaxNode,
  kind: 'Link' | 'Image',
  slice: (from: number, to: number) => string,
): LinkText | undefined {
  let node = inner;
  while (node.name !== kind && node.parent) node = node.parent;
  const url = node.name === kind && node.getChild('URL');
  if (!url) return undefined;
  const marks = node.getChildren('LinkMark');
  const title = node.getChild('LinkTitle');
  return {
    from: node.from,
    to: node.to,
    text: slice(marks[0]?.to ?? 0, marks[1]?.from ?? 0),
    address: unescapeSigns(slice(url.from, url.to).replace(/^<(.*)>$/, '$1')),
    title: title ? unescapeSigns(slice(title.from + 1, title.to - 1)) : '',
  };
}

/** Removes the backslashes before punctuation, which make it literal in addresses and titles. */
export const unescapeSigns = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

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
  return text.replace(/[()<>\\|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A link among the words of another, with its words, which may be a picture. */
const innerLink =
  /(?<![!\\])\[((?:!\[(?:\\.|[^\]\\])*\]\([^)\n]*\)|\\.|[^\]\\])*)\]\((?:\\.|[^)\\\n])*\)/g;

/** What has brackets of its own, or literal ones: code and pictures. Otherwise, a bracket. */
const brackets = /`+[^`]+`+|!\[(?:\\.|[^\]\\])*\]\((?:\\.|[^)\\])*\)|(?<!\\)[[\]]/g;

/** Escapes the text of a link or picture for its brackets and for reports. A link may be around code or a picture. */
function toBracketText(text: string): string {
  return escapeTagSigns(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(brackets, (part) => (part.length > 1 ? part : `\\${part}`));
}

/** The words that a new link replaces: those selected in one line, with all of a mark. Without them, the cursor. */
export function getWordsToLink(state: EditorState): Words {
  const { from, to } = state.selection.main;
  const place = getWordsPlace(state, to, 'a');
  return (from < to && getFirstWords(state, from, to)) || { from: place, to: place };
}

/** Replaces the selected words, or an existing link, by a link. Footnotes in its words go behind it; other links in them end. */
export function toLinkInsertion(
  state: EditorState,
  { text, address }: { text: string; address: string },
  old: LinkText | undefined,
): TransactionSpec {
  const { from, to } = old ?? getWordsToLink(state);
  const title = old?.title ? ` "${toTitle(old.title)}"` : '';
  const notes = (text.match(footnoteLabel) ?? []).join('');
  const plain = text.replace(footnoteLabel, '').replace(innerLink, '$1');
  const words = toBracketText(plain.trim() || address);
  const link = `[${words}](${toDestination(toAddress(address))}${title})${notes}`;
  const insert = getTableAt(state, from) ? toCellText(link) : link;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** What an address that is pasted over makes no link of: marks, code, links and the like. */
const noWords = /code|rule|html|link|image|mark|url|escape|entity/i;

/** Makes the selected words a link to an address; undefined if nothing is selected, or not only words of one part of a text. */
export function toPastedLink(state: EditorState, address: string): TransactionSpec | undefined {
  const { from, to, empty } = state.selection.main;
  if (empty || !/^(?:https?:\/\/|mailto:|www\.)\S+$/.test(address)) return undefined;
  let isWords = true;
  getParsedTree(state).iterate({
    from,
    to,
    enter(node) {
      if (node.from > from || node.to < to || noWords.test(node.name)) isWords = false;
    },
  });
  if (!isWords) return undefined;
  const link = toDestination(toAddress(address));
  return {
    changes: [
      { from, insert: '[' },
      { from: to, insert: `](${link})` },
    ],
    scrollIntoView: true,
    userEvent: 'input.paste',
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
