import { message } from '../../languages/message.ts';
import { TableError } from './table-error.ts';

/** A table of strings: names of the columns, and rows of as many cells. */
export interface TextTable {
  columns: string[];
  rows: string[][];
  /** What is between two cells. Spreadsheets write semicolons where they write decimals with a comma. */
  separator?: ',' | ';';
}

/** Matches one field and the separator after it: quoted (RFC 4180, quotes doubled) or bare. */
function toPattern(separator: string): RegExp {
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
}

/**
 * Parses comma-separated values (RFC 4180), or semicolon-separated ones, which spreadsheets write in
 * languages with a decimal comma. The first line names the columns.
 *
 * @throws TableError for a stray quote, a row of another length, or a table without rows.
 */
export function parseCsv(csv: string): TextTable {
  const source = csv.replace(/^\uFEFF/, '').trimEnd();
  const firstLine = /^.*/.exec(source)?.[0] ?? '';
  const separator = !firstLine.includes(',') && firstLine.includes(';') ? ';' : ',';
  const records = getRecords(source, toPattern(separator));
  const [header, ...body] = records;
  if (!header || body.length === 0) {
    throw new TableError(1, {
      cause: message('The table has no rows.'),
      remedy: message('Write the names of the columns in the first line and the rows below it.'),
    });
  }
  for (const { line, cells } of body) {
    if (cells.length === header.cells.length) continue;
    throw new TableError(line, {
      cause: message('This row has {length} cells, the first line has {length2}.', {
        length: cells.length,
        length2: header.cells.length,
      }),
      remedy: message('Write as many cells; a cell with a comma needs "quotes".'),
    });
  }
  return { columns: header.cells, rows: body.map(({ cells }) => cells), separator };
}

function getRecords(source: string, pattern: RegExp): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let cells: string[] = [];
  let start = line;
  pattern.lastIndex = 0;
  for (;;) {
    const match = pattern.exec(source);
    if (!match) {
      throw new TableError(line, {
        cause: message('A quotation mark is where it does not open or close a cell.'),
        remedy: message('Put the whole cell in quotes and double those inside: "a ""b""".'),
      });
    }
    const [all, quoted, bare, end] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    line += all.split('\n').length - 1;
    if (end?.endsWith('\n') || end === '') {
      if (cells.some((cell) => cell !== '')) records.push({ line: start, cells });
      cells = [];
      start = line;
      if (end === '') return records;
    }
  }
}
