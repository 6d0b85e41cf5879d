import type { ChartData } from './chart-data.ts';
import { getDecimalMark, toWrittenNumber } from './plain-number.ts';

/**
 * Numbers of a chart as an address of a CSV file (RFC 4180), so that a page needs no file beside it. Spreadsheets of a
 * language that writes decimals with a comma expect semicolons between the cells.
 * @param language in which the site writes the numbers: `es-US`
 */
export function toDataAddress({ category, series, points }: ChartData, language: string): string {
  const decimals = getDecimalMark(language);
  const separator = decimals === ',' ? ';' : ',';
  const toNumber = (value: number | null) => toWrittenNumber(String(value ?? ''), decimals);
  const rows = [
    [category, ...series].map(toCell),
    ...points.map(({ label, values }) => [toCell(label), ...values.map(toNumber)]),
  ];
  const csv = rows.map((row) => `${row.join(separator)}\r\n`).join('');
  // Without the byte order mark, spreadsheets take the file for one of their country's old encoding.
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}`)}`;
}

/** Spreadsheets take text that begins with one of these for a formula, unless an apostrophe is before it. */
const formula = /^[=+\-@\t\r]/;

function toCell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
