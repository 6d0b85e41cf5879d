import type { EditorState, TransactionSpec } from '@codemirror/state';
import { hardBreak, isCode } from '../commands/blocks.ts';

/** Two lines become one, without the hyphen of a word that was divided between them. */
interface Seam {
  /** The sign that is removed at the end of the first line. */
  readonly hyphen: '' | '-';
  readonly blank: '' | ' ';
  /** The word that was divided. */
  readonly word?: string;
}

function toSeam(before: string, after: string): Seam {
  const [, start] = /(\p{L}+)-$/u.exec(before) ?? [];
  const [end] = /^\p{Ll}+/u.exec(after) ?? [];
  if (start === undefined || end === undefined) return { hyphen: '', blank: ' ' };
  return { hyphen: '-', blank: '', word: start + end };
}

/** Joins lines of plain text. @returns also the words that were divided: a hyphen may have been one of the word */
export function joinLines([first = '', ...others]: readonly string[]) {
  const words: string[] = [];
  const text = others.reduce((joined, line) => {
    const { hyphen, blank, word } = toSeam(joined, line);
    if (word !== undefined) words.push(word);
    return joined.slice(0, joined.length - hyphen.length) + blank + line;
  }, first);
  return { text, words };
}

/**
 * Joins the selected lines that ↵ separates, or those of the paragraph at the cursor: text of a PDF has one at the end of each.
 * @returns undefined if there are none; also the words that were divided
 */
export function toJoinedLines(state: EditorState) {
  const { doc, selection } = state;
  const { from, to, empty } = selection.main;
  const isBroken = (number: number) => {
    const { text } = doc.line(number);
    return hardBreak.test(text) && number < doc.lines && doc.line(number + 1).text.trim() !== '';
  };
  let { number: first } = doc.lineAt(from);
  let { number: last } = doc.lineAt(empty ? to : to - 1);
  while (empty && first > 1 && isBroken(first - 1)) first -= 1;
  while (empty && isBroken(last)) last += 1;
  const words: string[] = [];
  const changes = [];
  for (let number = first; number < last; number += 1) {
    const [line, next] = [doc.line(number), doc.line(number + 1)];
    if (!isBroken(number) || isCode(state, line.to)) continue;
    // Within an item or a quotation, the next line begins with its marks.
    const [marks = ''] = /^[\s>]*/.exec(next.text)!;
    const { hyphen, blank, word } = toSeam(line.text.slice(0, -1), next.text.slice(marks.length));
    if (word !== undefined) words.push(word);
    const start = line.to - 1 - hyphen.length;
    changes.push({ from: start, to: next.from + marks.length, insert: blank });
  }
  const spec: TransactionSpec = { changes, userEvent: 'input.complete', scrollIntoView: true };
  return changes.length > 0 ? { spec, words } : undefined;
}
