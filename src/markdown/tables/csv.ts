import { message } from '../../languages/message.ts';
import { TableError } from './table-error.ts';

/** A table of strings: names of the columns, and rows of as many cells. */
export interface TextTable {
  columns: string[];
  rows: string[][];
  /** What is between two cells. Spreadsheets write semicolons where they write decimals with a comma. */
  separator?: Separator;
}

export type Separator = ';' | ',' | '\t';

const separators: readonly Separator[] = [';', ',', '\t'];

/**
 * Parses a table with commas (RFC 4180), semicolons or tabs between its cells: what makes rows of the same length of it. The
 * first line names the columns. Before it, a line such as `sep=;` may say what separates, as for Excel.
 *
 * @throws TableError for a stray quote, a row of another length, a table without rows, or one that can be read in two ways.
 */
export function parseCsv(csv: string): TextTable {
  const [before, declared] = /^\uFEFF?(?:sep=([;,\t])\r?\n)?/i.exec(csv)!;
  const source = csv.slice(before.length);
  if (declared) return parseWith(declared as Separator, source, 2);
  const readings = separators.map((separator) => tryWith(separator, source));
  const tables = readings.filter((reading) => 'columns' in reading);
  const [table, other] = tables.filter(({ columns }) => columns.length > 1);
  if (table && other)
    throw new TableError(1, {
      cause: message('It is not clear whether “{one}” or “{other}” separates the cells.', {
        one: toSign(table.separator),
        other: toSign(other.separator),
      }),
      remedy: message(
        'Put the cells that contain one of them in "quotes", or leave it out of the names of the columns.',
      ),
    });
  if (table) return table;
  // A table of one column.
  if (tables.length === readings.length) return { ...tables[0]!, separator: ',' };
  const firstLine = /^.*/.exec(source)![0];
  const errors = readings.flatMap((error, index) =>
    'columns' in error ? [] : { error, isLikely: firstLine.includes(separators[index]!) },
  );
  const likely = errors.filter(({ isLikely }) => isLikely);
  // The right separator leads farthest.
  throw (likely.length > 0 ? likely : errors).toSorted((a, b) => b.error.line - a.error.line)[0]!
    .error;
}

function tryWith(separator: Separator, source: string) {
  try {
    return parseWith(separator, source, 1);
  } catch (error) {
    if (error instanceof TableError) return error;
    throw error;
  }
}

/** @param start number of the first line */
function parseWith(separator: Separator, source: string, start: number) {
  const [header, ...body] = getRecords(source, separator, start);
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
      remedy: message('Write as many cells; one that contains “{sign}” needs "quotes".', {
        sign: toSign(separator),
      }),
    });
  }
  return { columns: header.cells, rows: body.map(({ cells }) => cells), separator };
}

/** A separator that can be seen. */
const toSign = (separator: Separator) => (separator === '\t' ? '⇥' : separator);

function getRecords(source: string, separator: Separator, firstLine: number) {
  // One cell and what ends it: quoted (RFC 4180, quotes doubled) or bare.
  const pattern = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    'y',
  );
  const records: { line: number; cells: string[] }[] = [];
  let line = firstLine;
  let cells: string[] = [];
  let start = line;
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
