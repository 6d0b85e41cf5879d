import { message } from '../../languages/message.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { TableError, type TableProblem } from '../tables/table-error.ts';
import { toLiteralText, type Literal } from '../parsing/literal.ts';
import type { TextTable } from '../tables/csv.ts';
import {
  isDoubtful,
  toPlainNumber,
  toWrittenNumber,
  withoutSigns,
  type DecimalMark,
} from './plain-number.ts';

/** Numbers to draw: for every category a label, and one value for each series. */
export interface ChartData {
  /** Name of the first column: "Year". May be empty. */
  category: string;
  series: string[];
  points: { label: string; values: (number | null)[] }[];
}

/** Nobody can distinguish more colours. */
const maxSeries = 6;

/** What to do about a chart without numbers. */
export const numberNeeded = message('Write at least one row with a number.');

const number = /^-?\d+(\.\d+)?$/;

/**
 * What to ask about a number that may be whole or decimal. What the remedy writes is read in one way, in every language and
 * file: three digits after a mark get a zero.
 * @param decimals what the table writes before decimals
 */
export function toDoubt(cell: string, decimals: DecimalMark): TableProblem {
  const written = withoutSigns(cell);
  const whole = written.replace(/[.,]/, '');
  const decimal = toWrittenNumber(String(Number.parseFloat(written.replace(',', '.'))), decimals);
  const clear = isDoubtful(decimal) ? `${decimal}0` : decimal;
  return {
    cause: message('“{cell}” may be {whole} or {decimal}.', { cell, whole, decimal }),
    remedy: message('Write {whole} for the whole number, or {clear} for the decimal one.', {
      whole,
      clear,
    }),
  };
}

/** @throws TableError naming the row, counted with the header as row 1, and the column. */
function toValue(
  cell: Literal,
  place: readonly [row: number, column: number],
  separator?: TextTable['separator'],
): number | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'string') {
    const isLocal = separator === ';' || separator === '\t';
    // Where semicolons separate the cells, commas are before decimals.
    const isRead = separator === ';' && cell.includes(',');
    if (isLocal && !isRead && isDoubtful(cell)) {
      const decimals = separator === ';' || cell.includes(',') ? ',' : '.';
      throw new TableError(place[0], { ...toDoubt(cell, decimals), cell: place });
    }
    const plain = isLocal ? toPlainNumber(cell, ',') : withoutSigns(cell);
    if (number.test(plain)) return Number(plain);
  }
  throw new TableError(place[0], {
    cell: place,
    cause: message('“{literalText}” is not a number.', { literalText: toLiteralText(cell) }),
    remedy: message(
      'Write digits with a point for decimals and no thousands separator (1234.5), or leave it empty.',
    ),
    formRemedy: separator
      ? undefined
      : message(
          'Write digits, with decimals as in the language of the report and no thousands separator, or leave it empty.',
        ),
  });
}

/**
 * Reads the numbers of a chart from a table: labels in the first column, a series in each other one.
 *
 * @throws TableError for anything that can't be drawn.
 */
export function parseChartTable({
  columns,
  rows,
  separator,
}: Omit<TextTable, 'rows'> & { rows: Literal[][] }): ChartData {
  const [category = '', ...series] = columns;
  if (series.length === 0 || series.length > maxSeries) {
    throw new TableError(1, {
      cause: message(
        'A chart draws 1 to {maxSeries} columns of numbers; this table has {length}.',
        { maxSeries, length: series.length },
      ),
      remedy: message('Give it a column of labels and the columns to draw.'),
    });
  }
  const points = rows.map(([label = '', ...cells], index) => ({
    label: toLiteralText(label),
    values: cells.map((cell, after) => toValue(cell, [index + 2, after + 2], separator)),
  }));
  if (!points.some(({ values }) => values.some((value) => value !== null))) {
    throw new TableError(1, {
      cause: message('The chart has no numbers.'),
      remedy: numberNeeded,
    });
  }
  return { category, series, points };
}

/**
 * Reads inline rows: `[["Year", "Arrests"], ["2009", 12], ["2010", 15]]`. The first row may be left
 * out when there is one series, which `name` then names.
 *
 * @throws TableError if they are not rows of a label and numbers.
 */
export function parseChartRows(rows: Literal | undefined, name: string): ChartData {
  const remedy =
    'Write rows={[["2009", 12], ["2010", 15]]}: a label, then a number for each series.';
  const toRemedy = (file: string) =>
    inForm(file, message('Write a label into the first column, and a number into each other one.'));
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw new TableError(1, {
      cause: message('The rows are not a list of rows.'),
      ...toRemedy(remedy),
    });
  }
  const isNamed = namesColumns(rows as Literal[][]);
  const [first = [], ...others] = rows as Literal[][];
  const columns = isNamed ? first.map(toLiteralText) : ['', name];
  const body = isNamed ? others : (rows as Literal[][]);
  const odd = body.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) {
    const cells = body[odd]?.length ?? 0;
    if (!isNamed && cells > columns.length)
      throw new TableError(1, {
        cause: message('Several columns of numbers have no names.'),
        ...inForm(
          `${remedy} Name several series in a first row of words.`,
          message('Write the names of the columns into the first row.'),
        ),
        cell: [1, 1],
      });
    throw new TableError(1, {
      cause: message('Row {row} has {cells} cells where {columns} are needed.', {
        row: odd + 1,
        cells,
        columns: columns.length,
      }),
      ...toRemedy(remedy),
    });
  }
  return parseChartTable({ columns, rows: body });
}

/** Whether the first of the rows names the columns: by words, or by years as text above numbers. */
export function namesColumns([row = [], ...others]: readonly (readonly Literal[])[]): boolean {
  if (row.length === 0 || !row.every((cell) => typeof cell === 'string')) return false;
  const [first = '', ...rest] = row;
  // A missing number is no name, written as nothing or as a dash.
  if (number.test(first) || /^[\s\p{Pd}−.…]*$/u.test(rest.join(''))) return false;
  return (
    rest.every((cell) => !number.test(cell)) ||
    (rest.every((cell) => number.test(cell)) &&
      others.flat().some((cell) => typeof cell === 'number'))
  );
}
