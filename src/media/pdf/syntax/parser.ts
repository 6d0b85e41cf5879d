import { Keyword, type Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { corrupt, excessive } from './problems.ts';
import { PdfName, PdfRef, type PdfDict, type PdfValue } from './values.ts';

/** Reads one value or operator; undefined at the end of the bytes. */
export function readItem(lexer: Lexer, depth = 0): PdfValue | Keyword | undefined {
  const token = lexer.next();
  if (!(token instanceof Keyword)) return token;
  if (token.text !== '[' && token.text !== '<<') return token;
  if (depth > limits.nesting) {
    throw excessive('its parts are nested too deeply');
  }
  if (token.text === '[') return readUntil(lexer, [']'], depth + 1).values;
  return toPairs(readUntil(lexer, ['>>'], depth + 1).values);
}

/** Reads values up to one of some words; `5 0 R` among them becomes a reference. */
export function readUntil(
  lexer: Lexer,
  ends: readonly string[],
  depth = 0,
): { values: PdfValue[]; end: string | undefined } {
  const values: PdfValue[] = [];
  for (;;) {
    const item = readItem(lexer, depth);
    if (!(item instanceof Keyword)) {
      if (item === undefined) return { values, end: undefined };
      values.push(item);
    } else if (ends.includes(item.text)) return { values, end: item.text };
    else if (item.text === 'R') values.push(toRef(values));
    else throw corrupt('a part of it makes no sense');
  }
}

function toRef(values: PdfValue[]): PdfRef | null {
  const [number] = values.splice(-2);
  return typeof number === 'number' ? new PdfRef(number) : null;
}

function toPairs(values: readonly PdfValue[]): PdfDict {
  const dict: PdfDict = new Map();
  for (let at = 0; at < values.length; at += 1) {
    const key = values[at];
    if (key instanceof PdfName && at + 1 < values.length) dict.set(key.text, values[++at]!);
  }
  return dict;
}
