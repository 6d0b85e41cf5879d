import type { EditorState } from '@codemirror/state';
import { escapeTagSigns } from './tag-signs.ts';
import { getAround } from './parsed-tree.ts';

/** A cell: the range between its bars, and the range of its text. */
export interface Cell {
  from: number;
  to: number;
  textFrom: number;
  textTo: number;
}

/** A row of a Markdown table. */
export interface Row {
  from: number;
  to: number;
  cells: Cell[];
}

/** A Markdown table; row 1 is the delimiter row below the column names. */
export interface TableText {
  from: number;
  to: number;
  rows: Row[];
}

/** Position of the cursor, counted from 0; the delimiter row counts, too. */
export interface CellPlace {
  table: TableText;
  row: number;
  column: number;
}

/** Index of the delimiter row, the line of dashes below the column names. */
export const dashes = 1;

/** Finds the cell of the cursor, or of a position; undefined outside tables. */
export function getCellPosition(
  state: EditorState,
  head = state.selection.main.head,
): CellPlace | undefined {
  const table = getTableAt(state, head);
  if (!table) return undefined;
  const line = state.doc.lineAt(head);
  const row = table.rows.findIndex(({ from, to }) => from <= line.to && to >= line.from);
  const cells = table.rows[row]?.cells ?? [];
  const column = cells.findIndex(({ to }) => head <= to);
  return { table, row, column: column < 0 ? cells.length - 1 : column };
}

/** The table that has a row in the line of a position. */
export function getTableAt(state: EditorState, at: number): TableText | undefined {
  const line = state.doc.lineAt(at);
  for (const [position, side] of [
    [at, -1],
    [at, 1],
    [line.from, 1],
  ] as const) {
    const node = [...getAround(state, position, side)].find(({ name }) => name === 'Table');
    if (node && node.from <= line.to && line.from <= node.to)
      return getTable(state, node.from, node.to);
  }
  return undefined;
}

function getTable(state: EditorState, from: number, to: number): TableText {
  const rows: Row[] = [];
  const last = state.doc.lineAt(to).number;
  for (let { number } = state.doc.lineAt(from); number <= last; number++) {
    const line = state.doc.line(number);
    // In a list or quotation, the table begins after their marks.
    const start = number === state.doc.lineAt(from).number ? from : line.from;
    rows.push({ from: line.from, to: line.to, cells: getCells(line.text, line.from, start) });
  }
  return { from, to, rows };
}

/** Splits a row at each `|` that is not escaped. */
function getCells(text: string, offset: number, start: number): Cell[] {
  const bars: number[] = [];
  for (let index = start - offset; index < text.length; index++) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '|') bars.push(index);
  }
  const hasEnd = text.trimEnd().endsWith('|') && bars.at(-1) === text.trimEnd().length - 1;
  const isLed = text.slice(start - offset, bars[0]).replace(/[\s>]/g, '') === '';
  const edges = [...(isLed ? [] : [start - offset - 1]), ...bars, ...(hasEnd ? [] : [text.length])];
  return edges.slice(0, -1).map((edge, index) => {
    const [from, to] = [edge + 1, edges[index + 1] ?? text.length];
    const inner = text.slice(from, to);
    const content = inner.trim();
    const textFrom = content ? from + inner.indexOf(content) : Math.min(from + 1, to);
    const textTo = textFrom + content.length;
    return {
      from: offset + from,
      to: offset + to,
      textFrom: offset + textFrom,
      textTo: offset + textTo,
    };
  });
}

/**
 * Formats a table with aligned columns.
 * @param align of each column as Markdown has it: `left`, `right`, `center`, or nothing
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  align: readonly (string | null)[] = [],
): string {
  const columns = Math.max(...rows.map(({ length }) => length));
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, i) => toCellText(row[i] ?? '')),
  );
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const lines = cells.map((row) => toLine(row.map((cell, i) => cell.padEnd(widths[i] ?? 0))));
  const dashes = toLine(widths.map((width, i) => toDashes(width, align[i])));
  return [lines[0], dashes, ...lines.slice(1)].join('\n');
}

function toDashes(width: number, align: string | null | undefined): string {
  const [start, end] = [/left|center/, /right|center/].map((side) =>
    side.test(align ?? '') ? ':' : '',
  ) as [string, string];
  return start + '-'.repeat(width - start.length - end.length) + end;
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Escapes the text of a cell: one line, with a backslash before each bar and each sign that begins a tag. */
export function toCellText(text: string): string {
  return escapeTagSigns(text)
    .trim()
    .replace(/\s*[\n\t]\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|');
}
