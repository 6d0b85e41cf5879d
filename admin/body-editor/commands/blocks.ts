import type { EditorState, Line } from '@codemirror/state';
import { getAround } from './parsed-tree.ts';

/** The block around the cursor that decides what Enter does. */
type Block = 'paragraph' | 'list' | 'quote' | 'code' | 'blank';

const code = /^(HTMLBlock|FencedCode|CodeBlock|CommentBlock|ProcessingInstructionBlock|Table)$/;
const element = /^<\/?[A-Z]/;

/** The block around the cursor, or a position. */
export function getBlock(state: EditorState, at = state.selection.main.head): Block {
  const line = state.doc.lineAt(at);
  if (line.text.trim() === '') return 'blank';
  const before = [...getAround(state, at)];
  // Around all is the document.
  for (const { name, from } of before.length > 1 ? before : getAround(state, at, 1)) {
    if (name === 'ListItem') return 'list';
    if (name === 'Blockquote') return 'quote';
    if (code.test(name)) return 'code';
    const isElement = element.test(state.doc.sliceString(from, from + 3));
    if (name === 'Paragraph' && isElement) return 'code';
  }
  return 'paragraph';
}

/** What further lines of the item or quotation at a position begin with. */
export function getContinuation(state: EditorState, at: number): string {
  if (!/^(?:list|quote)$/.test(getBlock(state, at))) return '';
  const [marks] = /^(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*/.exec(state.doc.lineAt(at).text)!;
  return marks.replaceAll(/[^\s>]/g, ' ');
}

/** Whether a position is in a table, in code or in HTML. */
export const isCode = (state: EditorState, at: number): boolean =>
  [...getAround(state, at)].some(({ name }) => code.test(name));

/** Whether a line is a picture, a rule or a row of dashes, or part of a table, code or an element. */
export const fillsLine = (state: EditorState, { text, to }: Line): boolean =>
  ownLine.test(text) || getBlock(state, to) === 'code';

/** The backslash at the end of a line that breaks it. Two backslashes are one that the writer means. */
export const hardBreak = /(?<!\\)(?:\\\\)*\\$/;

/** A picture, a rule, the tag of an element, the fence of code. */
export const ownLine =
  /^\s*(?:!\[.*\)|-{2,}|={2,}|(?:[-*_][ \t]*){3,}|<\/?[A-Z].*|(?:`{3}|~{3}).*)\s*$/;
