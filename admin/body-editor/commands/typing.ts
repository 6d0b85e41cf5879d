import { noteStart } from '../../../src/editing/footnotes.ts';
import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { ChangeSet, type EditorState, type Line, type StateCommand } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { fillsLine, getBlock, getContinuation, hardBreak, ownLine } from './blocks.ts';
import { getPlaceBehind } from './footnote-commands.ts';
import { renumber } from './list-marks.ts';
import { getMarksLength } from './selected-words.ts';
import { startItem } from './item-levels.ts';
import { moveToNextRow } from './table-commands.ts';
import { getTableAt } from './table-text.ts';
import { splitMarks } from './split-marks.ts';
import { leaveBegun, setPending } from './pending-marks.ts';
import { getEndSigns, getPlaceWithin } from './whole-deletion.ts';
import { getGaps, isBehindYear } from './words-place.ts';

type Target = Parameters<StateCommand>[0];

const emptyQuote = /^[\s>]*$/;
/** An item of the outermost level: an inner one first becomes an item of the list around it. */
const emptyItem = /^(?:[-*+]|\d+[.)])(?:\s+\[[ xX]\])?\s*$/;

function getLine(state: EditorState): Line {
  return state.doc.lineAt(state.selection.main.head);
}

const continueMarkup = insertNewlineContinueMarkupCommand({ nonTightLists: false });

function insert({ state, dispatch }: Target, text: string): boolean {
  const options = { scrollIntoView: true, userEvent: 'input' };
  dispatch(state.update(state.replaceSelection(text), options));
  return true;
}

/** Deletes what is selected. @returns whether the cursor is in a table then, which has no paragraphs */
function deleteSelection(view: EditorView): boolean {
  if (view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection' });
  return getTableAt(view.state, view.state.selection.main.head) !== undefined;
}

/** Makes words of a line that is only a number, such as a year, and would be an empty item. */
function keepYear(view: EditorView): void {
  const { head } = view.state.selection.main;
  if (head === getLine(view.state).to && isBehindYear(view.state, head))
    view.dispatch({ changes: { from: head - 1, insert: '\\' }, userEvent: 'input.complete' });
}

/**
 * Enter: starts a new paragraph as in a word processor, for which Markdown needs a blank line. Continues lists
 * and quotations; a second Enter ends them. Bold words go on in the new paragraph. At the end of a broken line, it is between
 * that line and the next.
 */
export const startParagraph: Command = (view) => {
  if (deleteSelection(view)) return true;
  leaveBegun(view);
  keepYear(view);
  const split = splitMarks(view.state);
  if (!split) return breakBlock(view);
  const dispatch: Target['dispatch'] = ({ changes, newDoc, newSelection }) => {
    const at = newSelection.main.head;
    const [gap = ''] = (split.isBetween && /\n(?:>?\n)?.*$/.exec(newDoc.sliceString(0, at))) || [];
    const placed = changes.compose(ChangeSet.of({ from: at, insert: gap }, newDoc.length));
    const isList = gap !== '' && getBlock(split.state) === 'list';
    view.dispatch({
      changes: split.changes.compose(
        isList ? renumber(split.state.doc, placed, newDoc.lineAt(at).number) : placed,
      ),
      selection: { anchor: at + (gap === '' ? split.opening.length : 0) },
      scrollIntoView: true,
      userEvent: 'input',
    });
  };
  return breakBlock({ state: split.state, dispatch });
};

function breakBlock(target: Target): boolean {
  switch (getBlock(target.state)) {
    case 'paragraph':
      return insert(target, `\n\n${getIndent(target.state)}`);
    case 'quote': {
      return emptyQuote.test(getLine(target.state).text)
        ? endBlock(target)
        : insert(target, '\n>\n> ');
    }
    case 'list':
      if (emptyItem.test(getLine(target.state).text)) return endBlock(target);
      return startItem(target) || continueMarkup(target);
    default:
      return false;
  }
}

/** What the rest of a split line begins with: of a note, the blanks with which it stays in it; of a heading, its mark. */
function getIndent(state: EditorState): string {
  const { from, text } = getLine(state);
  const column = state.selection.main.head - from;
  if (text.slice(column).trim() === '') return '';
  const before = text.slice(0, column);
  return noteStart.test(before) ? '    ' : (/^ {0,3}#{1,6} +(?=\S)/.exec(before)?.[0] ?? '');
}

/** Removes the empty item or quoted lines and continues between blank lines: a paragraph takes in the next item. */
function endBlock({ state, dispatch }: Target): boolean {
  const { doc } = state;
  const line = getLine(state);
  let first = line.number;
  while (first > 1 && emptyQuote.test(doc.line(first - 1).text)) first -= 1;
  const { from } = doc.line(first);
  const before = first > 1 ? '\n' : '';
  const next = line.number < doc.lines ? doc.line(line.number + 1).text : '';
  const after = next.trim() === '' ? '' : '\n';
  const spec = {
    changes: { from, to: line.to, insert: before + after },
    selection: { anchor: from + before.length },
    scrollIntoView: true,
    userEvent: 'input',
  };
  dispatch(state.update(spec));
  return true;
}

/** Shift+Enter: starts a new line within the paragraph; the second time, a paragraph. In a table, goes to the next row. */
export const startLine: Command = (view) => {
  if (moveToNextRow(view)) return true;
  if (deleteSelection(view)) return true;
  keepYear(view);
  const at = view.state.selection.main.head;
  const { from, to, text } = view.state.doc.lineAt(at);
  const hasNoLines = ownLine.test(text) || /^ {0,3}#{1,6}\s/.test(text);
  if (hasNoLines || (at === to && hardBreak.test(text))) return startParagraph(view);
  const head = getPlaceBehind(view.state, at);
  view.dispatch({ selection: { anchor: head } });
  const block = getBlock(view.state);
  if (block === 'blank' && splitMarks(view.state)) return startParagraph(view);
  if (block === 'blank' || block === 'code' || head === from) return insert(view, '\n');
  return insert(view, `\\\n${getContinuation(view.state, head)}`);
};

/** Whether a line is the only empty one between two others, which it keeps apart. */
const isGap = (state: EditorState, { from, text }: Line): boolean =>
  text.trim() === '' && getGaps(state, { from, to: from }, 'a').every(Boolean);

function moveTo(view: EditorView, anchor: number): true {
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  return true;
}

/** Goes from behind or before marks to their words: the next command deletes a letter or word of these. */
function goWithin(view: EditorView, direction: 'backward' | 'forward'): boolean {
  const { head } = view.state.selection.main;
  const place = getPlaceWithin(view.state, head, direction);
  return place !== head && moveTo(view, place);
}

/** Lets marks before whose end a word is deleted, and a blank may be left, end before that blank once the cursor leaves them. */
function tidyOnLeaving(view: EditorView): void {
  const { head } = view.state.selection.main;
  const signs = getEndSigns(view.state, head);
  if (signs.length > 0)
    view.dispatch({ effects: setPending.of({ at: head, signs, isBegun: true }) });
}

/**
 * Backspace at the start of a paragraph: joins it to the previous one and removes the blank line and the marks of a heading or
 * list; of several blank lines it removes one. A paragraph does not join a table, a picture or an element, which it would break,
 * nor a note anything: the cursor goes there.
 */
export const joinParagraphs: Command = (view) => {
  const { doc, selection } = view.state;
  const { empty, head } = selection.main;
  const line = doc.lineAt(head);
  const isAtEnd = empty && head === line.to && line.number < doc.lines;
  const isBehindBreak = isAtEnd && hardBreak.test(line.text);
  // The backslash is no letter that was typed: the next command deletes the one before it.
  if (isBehindBreak) moveTo(view, head - 1);
  const isWithin = empty && goWithin(view, 'backward');
  if (empty) tidyOnLeaving(view);
  if (isWithin || isBehindBreak) return false;
  if (!empty || head !== line.from || line.number === 1) return false;
  const before = doc.line(line.number - 1);
  if (isGap(view.state, line)) return moveTo(view, before.to);
  const isBelowBlank = before.text === '' && before.number > 1;
  const above = isBelowBlank ? doc.line(before.number - 1) : before;
  const isNote = noteStart.test(line.text);
  const marks = getMarksLength(line.text);
  const isMarked = line.text !== '' && (marks > 0 || ownLine.test(above.text));
  if (!isNote && !isBelowBlank && !isMarked) return false;
  const cell = getTableAt(view.state, above.to)?.rows.at(-1)?.cells.at(-1);
  const isWhole = [above, line].some((one) => fillsLine(view.state, one));
  const isApart = isNote || (line.text !== '' && isWhole);
  view.dispatch({
    changes: isApart ? [] : { from: above.to, to: line.from + (above.text === '' ? 0 : marks) },
    selection: { anchor: cell?.textTo ?? above.to },
    scrollIntoView: true,
    userEvent: 'delete.backward',
  });
  return true;
};

/**
 * Delete at the end of a line: joins the words of the next to it, without the marks before them, or goes to
 * a table, a picture or an element; of several blank lines it removes one.
 */
export const joinNext: Command = (view) => {
  const { doc, selection } = view.state;
  const { empty, head } = selection.main;
  const line = doc.lineAt(head);
  if (empty && goWithin(view, 'forward')) return false;
  if (empty && head === line.to && isGap(view.state, line)) return moveTo(view, line.to + 1);
  const isEnd = empty && head === line.to && line.text.trim() !== '';
  if (!isEnd || hardBreak.test(line.text)) return false;
  let { number } = line;
  while (number < doc.lines && doc.line(number + 1).text.trim() === '') number += 1;
  if (number === doc.lines) return false;
  const below = doc.line(number + 1);
  const [isWhole, isBelowWhole] = [fillsLine(view.state, line), fillsLine(view.state, below)];
  if (isWhole && isBelowWhole) return false;
  const isApart = isWhole || isBelowWhole || noteStart.test(below.text);
  const isFar = number > line.number + 1;
  const start = below.from + (isBelowWhole ? 0 : getMarksLength(below.text));
  const cell = getTableAt(view.state, below.from)?.rows[0]?.cells[0];
  view.dispatch({
    changes: isFar ? { from: head, to: head + 1 } : isApart ? [] : { from: head, to: start },
    selection: { anchor: isApart && !isFar ? (cell?.textFrom ?? start) : head },
    scrollIntoView: true,
    userEvent: 'delete.forward',
  });
  return true;
};
