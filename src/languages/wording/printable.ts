/**
 * Invisible characters that a terminal executes or that reorder other characters: control characters except
 * tab and line ends, line and paragraph separators, bidirectional embeddings, overrides and isolates
 * (Unicode 16, chapter 23.2), and tags. The direction marks U+200E and U+200F affect only their neighbours
 * and are allowed.
 */
export const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** A lone carriage return lets a terminal overwrite the line. */
const command = new RegExp(`\\r|${invisible.source}`, 'gu');

/** Escapes the characters that would control a terminal, such as `\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(command, toEscape);
}

/** The same on one line: escapes line feeds and tabs too, so that a file name or value cannot begin a new line. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replace(/[\n\t]/g, toEscape);
}

/** As JSON writes it, so that JSON in which it is escaped stays JSON: a tag is two escapes. */
const toEscape = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
