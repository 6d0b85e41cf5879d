import { type ChangeSpec, EditorSelection, type EditorState } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { toBlockInsertion } from './inserted-block.ts';
import { formatTable, getCellPosition, type Row } from './table-text.ts';

/** The line of dashes: it says where the names of the columns end, and holds no words. */
const dashes = 1;

/** Puts an empty table into the text, the name of its first column selected. */
export function insertTable(view: EditorView, names: readonly string[], rows: number): void {
  const blank = Array.from({ length: rows }, () => names.map(() => ''));
  const text = formatTable([names, ...blank]);
  view.dispatch(toBlockInsertion(view.state, text, { from: 2, to: 2 + (names[0]?.length ?? 0) }));
}

function selectCell(view: EditorView, row: Row | undefined, column: number): boolean {
  const cell = row?.cells[Math.min(column, (row?.cells.length ?? 1) - 1)];
  if (!cell) return false;
  const selection = EditorSelection.range(cell.textFrom, cell.textTo);
  view.dispatch({ selection, scrollIntoView: true });
  return true;
}

/** Tab and Shift-Tab: the cell after or before, with a new row at the end of the table. */
export function moveByCell(step: 1 | -1): Command {
  return (view) => {
    const place = getCellPosition(view.state);
    if (!place) return false;
    const { rows } = place.table;
    const width = rows[place.row]?.cells.length ?? 0;
    let [row, column] = [place.row, place.column + step];
    if (column < 0 || column >= width) {
      row += step;
      if (row === dashes) row += step;
      column = step === 1 ? 0 : (rows[row]?.cells.length ?? 1) - 1;
    }
    if (row < 0) return true;
    return selectCell(view, rows[row], column) || addRow(view);
  };
}

/** Enter: the cell below, with a new row at the end of the table. */
export const moveToNextRow: Command = (view) => {
  const place = getCellPosition(view.state);
  if (!place) return false;
  const row = place.row === 0 ? 2 : place.row + 1;
  return selectCell(view, place.table.rows[row], place.column) || addRow(view);
};

/** Adds a row below that of the cursor; the first below the names goes under the dashes. */
export const addRow: Command = (view) => {
  const place = getCellPosition(view.state);
  if (!place) return false;
  const above = place.table.rows[Math.max(place.row, dashes)];
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
};

/** A row like another, without words; what stands before the table (a quote's sign) is kept. */
function toEmptyRow({ doc }: EditorState, { from, to, cells }: Row): string {
  const text = doc.sliceString(from, to);
  const lead = /^[\s>]*/.exec(text)?.[0] ?? '';
  const widths = cells.map((cell) => Math.max(3, cell.to - cell.from));
  return `${lead}|${widths.map((width) => ' '.repeat(width)).join('|')}|`;
}

/** Takes away the row of the cursor; the names of the columns stay. */
export const deleteRow: Command = (view) => {
  const place = getCellPosition(view.state);
  const row = place?.table.rows[place.row];
  if (!place || !row || place.row <= dashes) return false;
  const changes = { from: row.from - 1, to: row.to };
  const above = place.table.rows[place.row === 2 ? 0 : place.row - 1]?.cells[place.column];
  const selection = EditorSelection.cursor(above?.textTo ?? row.from - 1);
  view.dispatch({ changes, selection, scrollIntoView: true, userEvent: 'delete' });
  return true;
};

/** Adds a column to the right of the cursor's. */
export const addColumn: Command = (view) => {
  const place = getCellPosition(view.state);
  if (!place) return false;
  const changes = place.table.rows.map(({ cells, to }, index): ChangeSpec => {
    const cell = cells[Math.min(place.column, cells.length - 1)];
    const insert = index === dashes ? '| --- ' : '|     ';
    return { from: cell?.to ?? to, insert };
  });
  const cell = place.table.rows[place.row]?.cells[place.column];
  dispatchColumn(view, changes, cell?.to ?? 0, 2);
  return true;
};

/** Takes away the column of the cursor, unless it is the only one. */
export const deleteColumn: Command = (view) => {
  const place = getCellPosition(view.state);
  if (!place || (place.table.rows[0]?.cells.length ?? 0) < 2) return false;
  const changes = place.table.rows.flatMap(({ cells }): ChangeSpec[] => {
    const cell = cells[place.column];
    if (!cell) return [];
    // With the sign after it, or before it in a last cell that has none after.
    const isLast = place.column === cells.length - 1;
    return [isLast ? { from: cell.from - 1, to: cell.to } : { from: cell.from, to: cell.to + 1 }];
  });
  const cell = place.table.rows[place.row]?.cells[place.column];
  dispatchColumn(view, changes, cell?.from ?? 0, 0);
  return true;
};

/** Finishes a change of columns: the cursor stays in its row, `offset` after what was there. */
function dispatchColumn(view: EditorView, specs: ChangeSpec[], at: number, offset: number): void {
  const changes = view.state.changes(specs);
  view.dispatch({
    changes,
    selection: EditorSelection.cursor(changes.mapPos(at, -1) + offset),
    scrollIntoView: true,
    userEvent: 'input.format',
  });
}
