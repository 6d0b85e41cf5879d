import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { Pasted } from './to-markdown.ts';

/** The mark of an empty list item or quotation, which a pasted list or quotation replaces. */
const emptyItem = /^\s*(?:[-*+]|\d+[.)]|>)\s*$/;

/**
 * Puts what was pasted in the place of the selection: words into their line, with the blanks that are between them and others;
 * blocks between blank lines.
 * @param plain the same as plain text
 */
export function toInsertion(
  state: EditorState,
  { markdown, isInline }: Pasted,
  plain = '',
): TransactionSpec {
  const options = { userEvent: 'input.paste', scrollIntoView: true };
  const { doc, selection } = state;
  if (isInline) {
    const { from, to } = selection.main;
    const [before, after] = [
      doc.sliceString(Math.max(0, from - 1), from),
      doc.sliceString(to, to + 1),
    ];
    const leading = /^[^\S\r\n]/.test(plain) && /\S/.test(before) ? ' ' : '';
    const trailing = /[^\S\r\n]$/.test(plain) && !/[^\S\n]/.test(after) ? ' ' : '';
    return { ...state.replaceSelection(leading + markdown + trailing), ...options };
  }
  const [first, last] = [doc.lineAt(selection.main.from), doc.lineAt(selection.main.to)];
  const isEmpty = first === last && emptyItem.test(first.text);
  const from = isEmpty ? first.from : selection.main.from;
  const { to } = selection.main;
  const leading = getGap(doc.sliceString(Math.max(0, from - 400), from));
  const after = doc.sliceString(to, Math.min(doc.length, to + 400));
  const trailing = after.trim() === '' ? '' : getGap([...after].reverse().join(''));
  return {
    changes: { from, to, insert: leading + markdown + trailing },
    selection: EditorSelection.cursor(from + leading.length + markdown.length),
    ...options,
  };
}

/** The line breaks that are missing after a text for a blank line. */
function getGap(before: string): string {
  if (before.trim() === '') return '';
  const breaks = /[ \t]*(\n[ \t]*)*$/.exec(before)?.[0].split('\n').length ?? 1;
  return '\n\n'.slice(Math.min(2, breaks - 1));
}
