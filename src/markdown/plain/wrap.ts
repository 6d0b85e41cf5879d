/** Characters per line of a mail: quoted once or twice, a line still fits into 80. */
export const mailWidth = 72;

/**
 * Breaks text into lines between words. A longer word, such as an address, gets a line of its own:
 * a broken address leads nowhere.
 *
 * @param text its line breaks are kept
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
