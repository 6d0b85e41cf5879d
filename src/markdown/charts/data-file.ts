import type { ChartData } from './chart-data.ts';

/** Numbers of a chart as an address of a CSV file (RFC 4180), so that a page needs no file beside it. */
export function toDataAddress({ category, series, points }: ChartData): string {
  const rows = [
    [category, ...series],
    ...points.map(({ label, values }) => [label, ...values.map((value) => value ?? '')]),
  ];
  const csv = rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
  // Without the byte order mark, spreadsheets take the file for one of their country's old encoding.
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}`)}`;
}

/** Spreadsheets take text that begins with one of these for a formula, unless an apostrophe is before it. */
const formula = /^[=+\-@\t\r]/;

function toCell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
