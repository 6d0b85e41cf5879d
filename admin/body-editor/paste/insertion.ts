import {
  ChangeSet,
  EditorSelection,
  type EditorState,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { getContinuation, hardBreak, ownLine } from '../commands/blocks.ts';
import { getIndent, getListItem, isInList, renumber } from '../commands/list-marks.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import type { Pasted } from './to-markdown.ts';

/** The mark of an empty list item or quotation, which a pasted list or quotation replaces. */
const emptyItem = /^\s*(?:(?:[-*+]|\d+[.)])(?:\s+\[[ xX]\])?|>)\s*$/;

/** The mark of a heading or note without words. */
const emptyMark = /^ {0,3}(?:#{1,6} |\[\^[^\]\s]+\]: )$/;

/** A line of what stays out of a quotation: another one, a heading, a note, a table, or what fills its lines. */
const isApart = (line: string): boolean =>
  /^(?:>|#{1,6}\s|\[\^|\|)/.test(line) || ownLine.test(line);

/** Whether Markdown is nothing but paragraphs. */
export const isParagraphs = (markdown: string): boolean =>
  !markdown
    .trim()
    .split('\n')
    .some((line) => isApart(line) || isInList(line));

const options = { userEvent: 'input.paste', scrollIntoView: true };

/**
 * Puts what was pasted in the place of the selection: words into their line, with the blanks that are between them and others;
 * blocks between blank lines, within a quotation; a list or paragraphs into the list of an empty item.
 * @param plain the same as plain text
 */
export function toInsertion(state: EditorState, pasted: Pasted, plain = ''): TransactionSpec {
  const cleared = clearWords(state);
  if (!cleared) return toInsertionAt(state, pasted, plain);
  const added = cleared.state.update(toInsertionAt(cleared.state, pasted, plain));
  const changes = cleared.changes.compose(added.changes);
  return { changes, selection: added.newSelection, ...options, userEvent: 'input.complete' };
}

/** Without the words of an item, quotation, heading or note that are selected from the start of their line: its mark stays, as if they were typed over. */
function clearWords(state: EditorState): Transaction | undefined {
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const words = line.from + getMarksLength(line.text);
  const isLine = from < words && words < to && to <= line.to + 1;
  if (!isLine || !/^\s*(?:>|[-*+]\s|\d|#|\[\^)/.test(line.text)) return undefined;
  const end = Math.min(to, line.to - (hardBreak.test(line.text) ? 1 : 0));
  return state.update({ changes: { from: words, to: end }, selection: { anchor: words } });
}

function toInsertionAt(
  state: EditorState,
  { markdown, isInline }: Pasted,
  plain: string,
): TransactionSpec {
  const { doc, selection } = state;
  const { from, to } = selection.main;
  const continuation = getContinuation(state, from);
  const isQuoted = continuation.startsWith('>');
  if (isInline) {
    const [before, after] = [
      doc.sliceString(Math.max(0, from - 1), from),
      doc.sliceString(to, to + 1),
    ];
    const leading = /^[^\S\r\n]/.test(plain) && /\S/.test(before) ? ' ' : '';
    const trailing = /[^\S\r\n]$/.test(plain) && !/[^\S\n]/.test(after) ? ' ' : '';
    const words = continueLines(markdown, continuation);
    return { ...state.replaceSelection(leading + words + trailing), ...options };
  }
  const items = toItems(state, markdown);
  if (items) return items;
  const line = doc.lineAt(from);
  const [mark] = emptyMark.exec(line.text) ?? [];
  if (mark && from === line.to && isParagraphs(markdown)) {
    const words = mark.includes('^') ? continueLines(markdown, ' '.repeat(4)) : markdown;
    return { ...state.replaceSelection(words), ...options };
  }
  const isEmpty = to <= line.to && emptyItem.test(line.text);
  const isWithin = isQuoted && !markdown.split('\n').some(isApart);
  const start = isEmpty && !isWithin ? line.from : from;
  const [above, below] = [
    doc.sliceString(Math.max(0, start - 400), start),
    doc.sliceString(to, Math.min(doc.length, to + 400)),
  ].map((text) => (isQuoted ? text.replaceAll(/^ {0,3}>/gm, '') : text));
  const trailing = below!.trim() === '' ? '' : getGap([...below!].reverse().join(''));
  const added = [getGap(above!) + markdown, trailing].map((text) =>
    isWithin ? continueLines(text, continuation) : text,
  );
  return {
    changes: { from: start, to, insert: added.join('') },
    selection: EditorSelection.cursor(start + added[0]!.length),
    ...options,
  };
}

const continueLines = (text: string, continuation: string): string =>
  text.replaceAll(/\n(?!>)/g, `\n${continuation}`).replaceAll(/[ \t]+(?=\n)/g, '');

const isListLine = (line: string): boolean => line === '' || isInList(line);

/** Each paragraph as an item. */
const fillItems = (mark: string, markdown: string): string =>
  markdown
    .split(/\n{2,}/)
    .map((one) => continueLines(`${mark} ${one}`, ' '.repeat(getListItem(mark)!.text)))
    .join('\n');

/**
 * Items of a list, or paragraphs, in the place of an empty item, and items behind one with words, at its level; the numbers go
 * on. Of a list that was copied in an editor, the mark of the first item may be missing.
 * @returns undefined elsewhere, and for anything else
 */
export function toItems({ doc, selection }: EditorState, pasted: string) {
  const { from: start, to: end } = selection.main;
  const { from, to, text, number } = doc.lineAt(start);
  const isEmpty = emptyItem.test(text);
  if (end > to || !getListItem(text) || !(isEmpty || start === to)) return undefined;
  const markdown = getListItem(pasted) ? pasted.trimEnd() : pasted.trim();
  const [first = '', ...others] = markdown.split('\n');
  const mark = text.trim();
  const isItem = getListItem(first) !== undefined;
  const isList = others.every(isListLine) && (isItem || isInList(others[0] ?? ''));
  if (isEmpty ? !isList && !isParagraphs(markdown) : !isList || !isItem) return undefined;
  const items = isList ? (isItem ? '' : `${mark} `) + markdown : fillItems(mark, markdown);
  const insert = items.replaceAll(/^(?=.)/gm, ' '.repeat(getIndent(text)));
  const change = isEmpty ? { from, to, insert } : { from: to, insert: `\n${insert}` };
  const changes = renumber(doc, ChangeSet.of(change, doc.length), number);
  return { changes, selection: { anchor: changes.mapPos(to, 1) }, ...options };
}

/** The line breaks that are missing after a text for a blank line. */
function getGap(before: string): string {
  if (before.trim() === '') return '';
  const breaks = /[ \t]*(\n[ \t]*)*$/.exec(before)?.[0].split('\n').length ?? 1;
  return '\n\n'.slice(Math.min(2, breaks - 1));
}
