/** Replaces line breaks, and the white space around them, by a single space. */
export const toLine = (text: string) => text.replaceAll(/[^\S\r\n]*[\r\n]+\s*/g, ' ');
