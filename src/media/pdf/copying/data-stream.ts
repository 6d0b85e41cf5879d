import { Keyword, Lexer } from '../syntax/lexer.ts';
import { stream, takeEntries, type Shape, type Table } from './shapes.ts';
import type { PdfStream } from '../syntax/values.ts';
import type { Copy } from './copy.ts';
import { toPacked, formatValue } from '../file/writer.ts';

/**
 * A stream with the keys of a table.
 * @param clean what is published of its bytes; by default, all
 */
export const packed = (
  toTable: () => Table,
  clean = (bytes: Uint8Array, _source: PdfStream, _copy: Copy) => bytes,
): Shape =>
  stream((source, copy) =>
    toPacked(
      takeEntries(source.dict, toTable(), copy),
      clean(copy.source.decode(source), source, copy),
    ),
  );

/** A stream of numbers, copied unchanged: samples of a function, a table of glyphs. */
export const data = packed(() => ({}));

/** Code in the syntax of PostScript, such as a character map, without its comments. */
export function cleanCode(bytes: Uint8Array): Buffer {
  const lexer = new Lexer(bytes);
  const words: string[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    words.push(token instanceof Keyword ? `${token.text}\n` : `${formatValue(token)} `);
  }
  return Buffer.from(words.join(''), 'latin1');
}
