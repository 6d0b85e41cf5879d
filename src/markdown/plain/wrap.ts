/** Columns of a mail: with a mark of a quotation or two before it, a line still fits into 80. */
export const mailWidth = 72;

/**
 * Breaks text into lines between words. A longer word, such as an address, keeps a line of its own:
 * a broken address leads nowhere.
 *
 * @param text lines of it stay apart
 * @param width characters (code points)
 */
export function wrapText(text: string, width: number = mailWidth): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && [...longer].length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
