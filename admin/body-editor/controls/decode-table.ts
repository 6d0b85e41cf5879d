import { parseCsv, type TextTable } from '../../../src/markdown/tables/csv.ts';
import { splitCells } from '../commands/pasted-cells.ts';

/**
 * Reads the table in a file: CSV, or with tabs between cells, as Excel writes “Unicode Text”.
 * @throws if rows have more cells than there are columns, or it is no table
 */
export function decodeTable(bytes: ArrayBuffer): TextTable {
  const text = decode(bytes);
  if (!/^.*\t/.test(text)) return parseCsv(text);
  const [columns = [], ...rows] = splitCells(text);
  if (rows.length === 0 || rows.some(({ length }) => length > columns.length))
    throw new Error('Not a table');
  return { columns, rows };
}

/** Decodes text by its byte order mark, as UTF-8, or as Excel on Windows writes “CSV (delimited)”. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
