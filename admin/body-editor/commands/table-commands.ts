import { type ChangeSpec, EditorSelection, type EditorState } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { dashes, getCellPosition, getTableAt, type CellPlace, type Row } from './table-text.ts';

/** @param key in forms, Tab selects what it comes to, and Enter does not */
function goToCell(
  view: EditorView,
  row: Row | undefined,
  column: number,
  key: 'Tab' | 'Enter',
): boolean {
  const cell = row?.cells[Math.min(column, (row?.cells.length ?? 1) - 1)];
  if (!cell) return false;
  const { textFrom, textTo } = cell;
  const selection = EditorSelection.range(key === 'Tab' ? textFrom : textTo, textTo);
  view.dispatch({ selection, scrollIntoView: true });
  return true;
}

/** A command that does nothing outside tables. */
const inTable =
  (run: (view: EditorView, position: CellPlace) => boolean): Command =>
  (view) => {
    const position = getCellPosition(view.state);
    return position !== undefined && run(view, position);
  };

/** Tab and Shift-Tab: moves to the next or previous cell; adds a row at the end of the table. */
export function moveByCell(step: 1 | -1): Command {
  return inTable((view, position) => {
    const { rows } = position.table;
    const width = rows[position.row]?.cells.length ?? 0;
    let [row, column] = [position.row, position.column + step];
    if (column < 0 || column >= width) {
      row += step;
      if (row === dashes) row += step;
      column = step === 1 ? 0 : (rows[row]?.cells.length ?? 1) - 1;
    }
    if (row < 0) return true;
    return goToCell(view, rows[row], column, 'Tab') || addRow(view);
  });
}

/** Enter: moves to the end of the cell below; adds a row at the end of the table. In an empty last row, leaves the table. */
export const moveToNextRow = inTable((view, position) => {
  const { rows } = position.table;
  const row = position.row === 0 ? 2 : position.row + 1;
  const { column } = position;
  return goToCell(view, rows[row], column, 'Enter') || leaveTable(view, position) || addRow(view);
});

/** Removes the last row if it is empty, and starts a paragraph after a blank line. */
function leaveTable(view: EditorView, { table, row }: CellPlace): boolean {
  const { doc } = view.state;
  const last = table.rows[row];
  if (!last || row <= dashes || last.cells.some(({ textFrom, textTo }) => textFrom < textTo))
    return false;
  const lead = getLead(view.state, last);
  const insert = `${lead.trimEnd()}\n${lead}`;
  const { number } = doc.lineAt(last.to);
  const isLast = number === doc.lines || doc.line(number + 1).text.trim() === '';
  view.dispatch({
    changes: { from: last.from, to: last.to, insert: isLast ? insert : `${insert}\n` },
    selection: EditorSelection.cursor(last.from + insert.length),
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
}

/** A paragraph that is begun above a table that begins the text, or below one that ends it; undefined if none does. */
export function toParagraphBeside(state: EditorState, isAbove: boolean) {
  const from = isAbove ? 0 : state.doc.length;
  if (!getTableAt(state, from)) return undefined;
  const selection = { anchor: isAbove ? 0 : from + 2 };
  const changes = { from, insert: '\n\n' };
  return { changes, selection, scrollIntoView: true, userEvent: 'input' };
}

/** The marks before a row, such as those of a quotation. */
const getLead = ({ doc }: EditorState, { from, to }: Row) =>
  /^[\s>]*/.exec(doc.sliceString(from, to))?.[0] ?? '';

/** Adds a row below the cursor's; below the column names, it is added after the delimiter row. */
export const addRow = inTable((view, position) => {
  const above = position.table.rows[Math.max(position.row, dashes)];
  if (!above) return false;
  const line = toEmptyRow(view.state, above);
  const cell = above.to + 1 + line.indexOf('|') + 2;
  view.dispatch({
    changes: { from: above.to, insert: `\n${line}` },
    selection: EditorSelection.cursor(cell),
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
  return true;
});

/** An empty copy of a row. It keeps the marks before the table, such as those of a quotation. */
function toEmptyRow(state: EditorState, row: Row): string {
  const widths = row.cells.map((cell) => Math.max(3, cell.to - cell.from));
  return `${getLead(state, row)}|${widths.map((width) => ' '.repeat(width)).join('|')}|`;
}

/** Deletes the cursor's row, but not the column names. */
export const deleteRow = inTable((view, position) => {
  const row = position.table.rows[position.row];
  if (!row || position.row <= dashes) return false;
  const changes = { from: row.from - 1, to: row.to };
  const above =
    position.table.rows[position.row === 2 ? 0 : position.row - 1]?.cells[position.column];
  const selection = EditorSelection.cursor(above?.textTo ?? row.from - 1);
  view.dispatch({ changes, selection, scrollIntoView: true, userEvent: 'delete' });
  return true;
});

/** Adds a column to the right of the cursor's. */
export const addColumn = inTable((view, position) => {
  const changes = position.table.rows.map(({ cells, to }, index): ChangeSpec => {
    const cell = cells[Math.min(position.column, cells.length - 1)];
    const insert = index === dashes ? '| --- ' : '|     ';
    return { from: cell?.to ?? to, insert };
  });
  const cell = position.table.rows[position.row]?.cells[position.column];
  dispatchColumn(view, changes, cell?.to ?? 0, 2);
  return true;
});

/** Deletes the cursor's column, unless it is the only one. */
export const deleteColumn = inTable((view, position) => {
  if ((position.table.rows[0]?.cells.length ?? 0) < 2) return false;
  const changes = position.table.rows.flatMap(({ cells }): ChangeSpec[] => {
    const cell = cells[position.column];
    if (!cell) return [];
    // Includes the bar after it; in a last cell without one, the bar before it.
    const isLast = position.column === cells.length - 1;
    return [isLast ? { from: cell.from - 1, to: cell.to } : { from: cell.from, to: cell.to + 1 }];
  });
  const cell = position.table.rows[position.row]?.cells[position.column];
  dispatchColumn(view, changes, cell?.from ?? 0, 0);
  return true;
});

/** Applies a change of columns. The cursor stays in its row, `offset` characters after its cell. */
function dispatchColumn(view: EditorView, specs: ChangeSpec[], at: number, offset: number): void {
  const changes = view.state.changes(specs);
  view.dispatch({
    changes,
    selection: EditorSelection.cursor(changes.mapPos(at, -1) + offset),
    scrollIntoView: true,
    userEvent: 'input.format',
  });
}
