import { ChangeSet, type ChangeSpec, type StateCommand, type Text } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { getIndent, getListItem, isInList, type ListItem, renumber } from './list-marks.ts';

/** Tab in a list: makes the selected items part of the one before. Elsewhere Tab leaves the editor, as in any form. */
export const indentItem = moveItem((doc, start, own) => {
  const before = findAbove(doc, start, ({ indent }) => indent <= own.indent);
  // An item around has none before this one.
  return before && own.indent < before.text ? before.text : undefined;
});

/** Shift+Tab in a list: makes the selected items follow the one around. */
export const outdentItem = moveItem(
  (doc, start, own) => findAbove(doc, start, ({ text }) => text <= own.indent)?.indent,
);

/** Enter in a further line of an item: the next item. @returns false in the line with its mark */
export const startItem: StateCommand = ({ state, dispatch }) => {
  const { doc } = state;
  const { head } = state.selection.main;
  const line = doc.lineAt(head);
  const start = getItemLine(doc, line.number);
  const own = start === undefined ? undefined : getListItem(doc.line(start).text);
  if (start === line.number || !own) return false;
  const isAtStart = line.text.slice(0, head - line.from).trim() === '';
  const from = isAtStart ? line.from - 1 : head;
  const mark = own.number === undefined ? own.sign : `1${own.sign}`;
  const insert = `\n${' '.repeat(own.indent)}${mark} `;
  const placed = ChangeSet.of({ from, to: head, insert }, doc.length);
  const changes = renumber(doc, placed, doc.lineAt(from).number + 1);
  const anchor = changes.mapPos(head, 1);
  dispatch(
    state.update({ changes, selection: { anchor }, scrollIntoView: true, userEvent: 'input' }),
  );
  return true;
};

/** @param getColumn where the marks of the items go; undefined if they can't be moved */
function moveItem(
  getColumn: (doc: Text, start: number, own: ListItem) => number | undefined,
): Command {
  return (view) => {
    const { doc, selection } = view.state;
    const start = getItemLine(doc, doc.lineAt(selection.main.from).number);
    const own = start === undefined ? undefined : getListItem(doc.line(start).text);
    if (start === undefined || !own) return false;
    const column = getColumn(doc, start, own);
    if (column === undefined) return true;
    const end = getItemEnd(doc, Math.max(start, doc.lineAt(selection.main.to).number));
    const moved = ChangeSet.of(toMoves(doc, start, end, column - own.indent), doc.length);
    const changes = renumber(doc, moved, start);
    view.dispatch({ changes, scrollIntoView: true, userEvent: 'input.indent' });
    return true;
  };
}

function toMoves(doc: Text, start: number, end: number, columns: number): ChangeSpec[] {
  const moves: ChangeSpec[] = [];
  for (let number = start; number <= end; number++) {
    const { from, text } = doc.line(number);
    if (text.trim() === '') continue;
    if (columns > 0) moves.push({ from, insert: ' '.repeat(columns) });
    else moves.push({ from, to: from + Math.min(-columns, getIndent(text)) });
  }
  return moves;
}

/** The line with the mark of the item to which a line belongs. A paragraph behind a blank line is in what it is indented to. */
function getItemLine(doc: Text, number: number): number | undefined {
  let [column, indent] = [Infinity, Infinity];
  for (let line = number; line > 0; line--) {
    const { text } = doc.line(line);
    const item = getListItem(text);
    if (item && item.text <= column) return line;
    if (text.trim() === '') column = Math.min(column, indent);
    else if (!isInList(text)) return undefined;
    else indent = getIndent(text);
  }
  return undefined;
}

/** The last line that belongs to the item of a line. */
function getItemEnd(doc: Text, number: number): number {
  const start = getItemLine(doc, number) ?? number;
  const indent = getIndent(doc.line(start).text);
  let end = number;
  for (let below = number + 1; below <= doc.lines; below++) {
    const { text } = doc.line(below);
    if (text.trim() === '') continue;
    if (getIndent(text) <= indent) break;
    end = below;
  }
  return end;
}

function findAbove(
  doc: Text,
  number: number,
  fits: (item: ListItem) => boolean,
): ListItem | undefined {
  for (let above = number - 1; above > 0; above--) {
    const { text } = doc.line(above);
    const item = getListItem(text);
    if (item && fits(item)) return item;
    if (text.trim() !== '' && !isInList(text)) return undefined;
  }
  return undefined;
}
