import { Keyword, Lexer } from '../syntax/lexer.ts';
import { limits } from '../syntax/limits.ts';
import { stream } from './shapes.ts';
import { toPacked, formatValue } from '../file/writer.ts';

/** A stream of numbers, copied unchanged: samples of a function, a table of glyphs. */
export const data = stream((source, copy) =>
  toPacked(new Map(), copy.source.decode(source, limits.parsedBytes)),
);

/** Code in the syntax of PostScript, such as a character map, without its comments. */
export function cleanCode(bytes: Uint8Array): Buffer {
  const lexer = new Lexer(bytes);
  const words: string[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    words.push(token instanceof Keyword ? `${token.text}\n` : `${formatValue(token)} `);
  }
  return Buffer.from(words.join(''), 'latin1');
}
