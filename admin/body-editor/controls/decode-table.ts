import { parseCsv, type TextTable } from '../../../src/markdown/tables/csv.ts';
import { attempt } from '../../../src/model/attempt.ts';

/** Reads the table in a file, as a report does. @throws TableError */
export const decodeTable = (bytes: ArrayBuffer): TextTable => parseCsv(decode(bytes));

/** Decodes text by its byte order mark, as UTF-8, or as Excel on Windows writes “CSV (delimited)”. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return (
    attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}
