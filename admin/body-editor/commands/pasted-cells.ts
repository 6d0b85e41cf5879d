import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type TransactionSpec,
} from '@codemirror/state';
import { dashes, formatTable, getCellPosition, toCellText, type CellPlace } from './table-text.ts';

/**
 * The cells that a spreadsheet puts on the clipboard; undefined if it is only one. Lines without tabs are a column if they
 * come with a table, as from any spreadsheet, and otherwise words, as is a line with one tab, such as a name and a role.
 */
export function toCells(plain: string, html: string): string[][] | undefined {
  const cells = splitCells(plain);
  const rows = (html.match(/<tr\b/gi) ?? []).length;
  if (rows > 1 && cells.length > 1) return cells;
  const least = rows > 0 || cells.length > 1 ? 2 : 3;
  return cells.some(({ length }) => length >= least) ? cells : undefined;
}

/** A cell and what ends it. One in quotation marks may contain tabs and line breaks; other marks are those of its text. */
const cellPattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Splits the plain text of a clipboard into rows of cells, as spreadsheets write them, and Chromium those of a web page. */
export function splitCells(plain: string): string[][] {
  // Of several columns, a row without cells is none: Chromium begins a table with a line break.
  const text = plain.trimEnd().replace(/^\r?\n(?=[^\r\n]*\t)/, '');
  const rows: string[][] = [[]];
  cellPattern.lastIndex = 0;
  for (let end: string | undefined = '\t'; end;) {
    const [, quoted, bare = '', next] = cellPattern.exec(text)!;
    const cell = quoted?.replaceAll('""', '"') ?? bare;
    rows.at(-1)!.push(cell.trim().replace(/\s*[\r\n]\s*/g, ' '));
    end = next;
    if (end && end !== '\t') rows.push([]);
  }
  return rows;
}

/**
 * Puts cells into a table, from the cell of the cursor to the right and down; the table grows as needed.
 * @returns the change, and how many cells lose other words; undefined for a table in a list or quotation
 */
export function toFilledTable(
  state: EditorState,
  { table, row, column }: CellPlace,
  cells: readonly (readonly string[])[],
): { readonly changes: ChangeSpec; readonly replaced: number } | undefined {
  const { from, to, rows } = table;
  if (state.doc.lineAt(from).from !== from) return undefined;
  const texts = rows.map((one) =>
    one.cells.map(({ textFrom, textTo }) => state.sliceDoc(textFrom, textTo)),
  );
  const [header = [], marks = [], ...body] = texts;
  const filled = [header, ...body];
  // The row of dashes below the names of the columns takes no text.
  const top = row > 1 ? row - 1 : row;
  let replaced = 0;
  cells.forEach((line, down) => {
    const target = (filled[top + down] ??= []);
    line.forEach((cell, right) => {
      for (let empty = target.length; empty < column + right; empty += 1) target.push('');
      if (target[column + right] && target[column + right] !== toCellText(cell)) replaced += 1;
      target[column + right] = cell;
    });
  });
  const [names, plainDashes = '', ...others] = formatTable(filled).split('\n');
  // Columns keep their alignment.
  const aligned = plainDashes
    .split('|')
    .slice(1, -1)
    .map((dash, index) => (/:/.test(marks[index] ?? '') ? ` ${marks[index]} ` : dash));
  const insert = [names, `|${aligned.join('|')}|`, ...others].join('\n');
  return { changes: { from, to, insert }, replaced };
}

/** The cell where what is pasted begins: the first of rows that are selected, else that of the cursor. None over a whole table. */
export function getPastePlace(state: EditorState): CellPlace | undefined {
  const { from, to } = state.selection.main;
  const start = getCellPosition(state, from);
  if (!start || !isRow(start, from, to)) return getCellPosition(state);
  return from === start.table.from && to >= start.table.to ? undefined : start;
}

/** Whether rows of a table are selected from the start of the first. */
const isRow = ({ table, row }: CellPlace, from: number, to: number): boolean =>
  from === table.rows[row]?.from && to >= table.rows[row].to && to <= table.to + 1;

/**
 * Replaces what is selected of the cell of the cursor by text, or rows, as if it were typed. Other cells stay, also if they are
 * selected.
 */
export function toCellInsertion(
  state: EditorState,
  place: CellPlace,
  text: string,
): TransactionSpec {
  const { main } = state.selection;
  const insert = toCellText(text);
  const { table, row, column } = place;
  if (row === dashes || isRow(place, main.from, main.to)) return state.replaceSelection(insert);
  const cell = table.rows[row]?.cells[column] ?? { ...main, textFrom: main.from, textTo: main.to };
  const from = main.from < cell.from ? cell.textFrom : main.from;
  const to = Math.max(from, main.to > cell.to ? cell.textTo : main.to);
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
  };
}
