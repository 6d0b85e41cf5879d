import type { ChangeSpec, EditorState } from '@codemirror/state';
import { formatTable, type CellPlace } from './table-text.ts';

/**
 * The cells that a spreadsheet puts on the clipboard; undefined if it is only one. Lines without tabs are a column if they
 * come with a table, as from any spreadsheet, and otherwise words.
 */
export function toCells(plain: string, html: string): string[][] | undefined {
  const cells = splitCells(plain);
  const isColumn = cells.length > 1 && isTable(html);
  return isColumn || cells.some(({ length }) => length > 1) ? cells : undefined;
}

/** A cell and what ends it. One in quotation marks may contain tabs and line breaks; other marks are those of its text. */
const cellPattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Splits the plain text of a clipboard into rows of cells, as spreadsheets write them. */
export function splitCells(plain: string): string[][] {
  const text = plain.trimEnd();
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

/** Whether HTML is a table of more than one row. */
const isTable = (html: string) => (html.match(/<tr\b/gi) ?? []).length > 1;

/**
 * Puts cells into a table, from the cell of the cursor to the right and down; the table grows as needed.
 * @returns undefined for a table in a list or quotation
 */
export function toFilledTable(
  state: EditorState,
  { table, row, column }: CellPlace,
  cells: readonly (readonly string[])[],
): ChangeSpec | undefined {
  const { from, to, rows } = table;
  if (state.doc.lineAt(from).from !== from) return undefined;
  const texts = rows.map((one) =>
    one.cells.map(({ textFrom, textTo }) => state.sliceDoc(textFrom, textTo)),
  );
  const [header = [], dashes = [], ...body] = texts;
  const filled = [header, ...body];
  // The row of dashes below the names of the columns takes no text.
  const top = row > 1 ? row - 1 : row;
  cells.forEach((line, down) => {
    const target = (filled[top + down] ??= []);
    line.forEach((cell, right) => {
      for (let empty = target.length; empty < column + right; empty += 1) target.push('');
      target[column + right] = cell;
    });
  });
  const [names, plainDashes = '', ...others] = formatTable(filled).split('\n');
  // Columns keep their alignment.
  const aligned = plainDashes
    .split('|')
    .slice(1, -1)
    .map((dash, index) => (/:/.test(dashes[index] ?? '') ? ` ${dashes[index]} ` : dash));
  return { from, to, insert: [names, `|${aligned.join('|')}|`, ...others].join('\n') };
}
