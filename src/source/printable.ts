/**
 * Characters that a terminal takes for commands, or that turn the order of letters around: control
 * characters but for tab and line feed, and the marks of bidirectional text that embed, override and
 * isolate (Unicode 16, chapter 23.2). Lone marks of direction, U+200E and U+200F, change nothing else.
 */
const command = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text as it may be printed: what would command the terminal is written out, such as `\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(command, toEscape);
}

/** The same in one line: a line feed in a file's name or value does not begin one of ours. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replace(/[\n\t]/g, toEscape);
}

const toEscape = (sign: string) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`;
