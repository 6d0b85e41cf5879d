/**
 * Replaces line breaks, and the white space around them, by a single space: also those that word processors write as a control
 * character, such as U+000B.
 */
export const toLine = (text: string) =>
  text.replaceAll(/[^\S\r\n]*(?:[^\P{Cc}\t]|[\u2028\u2029])+\s*/gu, ' ');

/** The same of pasted text: a cell or paragraph is copied with the line break behind it. */
export const toPastedLine = (text: string) =>
  toLine(text.replaceAll(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, ''));
