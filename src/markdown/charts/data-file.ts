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

const toCell = (value: string | number) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
