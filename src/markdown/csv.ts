/** Something wrong in the text of a table; lines count from 1. */
export class TableError extends Error {
  readonly line: number;
  readonly remedy: string;

  constructor(line: number, cause: string, remedy: string) {
    super(cause);
    this.name = 'TableError';
    this.line = line;
    this.remedy = remedy;
  }
}

/** A table as text: names of the columns, then rows of as many cells. */
export interface TextTable {
  columns: string[];
  rows: string[][];
}

/** One field and what ends it: quoted (RFC 4180, quotes doubled) or bare. */
function toPattern(separator: string): RegExp {
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
}

/**
 * Parses comma-separated values (RFC 4180), or semicolon-separated ones as spreadsheets write them
 * where the comma is the decimal sign. The first line names the columns.
 *
 * @throws TableError for a stray quote, a row of another length, or a table without rows.
 */
export function parseCsv(csv: string): TextTable {
  const text = csv.replace(/^\uFEFF/, '').trimEnd();
  const firstLine = /^.*/.exec(text)?.[0] ?? '';
  const records = getRecords(
    text,
    toPattern(!firstLine.includes(',') && firstLine.includes(';') ? ';' : ','),
  );
  const [header, ...body] = records;
  if (!header || body.length === 0) {
    const remedy = 'Write the names of the columns in the first line and the rows below it.';
    throw new TableError(1, 'The table has no rows.', remedy);
  }
  for (const { line, cells } of body) {
    if (cells.length === header.cells.length) continue;
    const cause = `This row has ${cells.length} cells, the first line has ${header.cells.length}.`;
    throw new TableError(line, cause, 'Write as many cells; a cell with a comma needs "quotes".');
  }
  return { columns: header.cells, rows: body.map(({ cells }) => cells) };
}

function getRecords(text: string, pattern: RegExp): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let cells: string[] = [];
  let start = line;
  pattern.lastIndex = 0;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) {
      const cause = 'A quotation mark stands where it does not open or close a cell.';
      throw new TableError(
        line,
        cause,
        'Put the whole cell in quotes and double those inside: "a ""b""".',
      );
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
