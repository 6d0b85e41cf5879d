/** A text without line breaks: what stood on several lines stands behind one another. */
export const toLine = (text: string) => text.replaceAll(/[^\S\r\n]*[\r\n]+\s*/g, ' ');
