/**
 * Characters that nobody sees, and that a terminal takes for commands or that turn the order of letters
 * around: control characters but for tab and the ends of lines, separators of lines and paragraphs, the marks of
 * bidirectional text that embed, override and isolate (Unicode 16, chapter 23.2), and tags. Lone marks of direction,
 * U+200E and U+200F, change nothing else.
 */
export const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** A carriage return alone lets a terminal write over the line. */
const command = new RegExp(`\\r|${invisible.source}`, 'gu');

/** A text as it may be printed: what would command the terminal is written out, such as `\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(command, toEscape);
}

/** The same in one line: a line feed in a file's name or value does not begin one of ours. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replace(/[\n\t]/g, toEscape);
}

function toEscape(sign: string): string {
  const code = sign.codePointAt(0)!.toString(16).padStart(4, '0');
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
}
