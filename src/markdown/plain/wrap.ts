import { isolateFigures } from '../../languages/figures.ts';

/** Characters per line of a mail: quoted once or twice, a line still fits into 80. */
export const mailWidth = 72;

/**
 * Breaks text into lines between words. A longer word, such as an address, gets a line of its own:
 * a broken address leads nowhere. Isolates figures, which stay in one line then.
 *
 * @param text its line breaks are kept
 * @param width characters (code points)
 */
export function wrapText(text: string, language: string, width: number = mailWidth): string {
  return isolateFigures(text, language)
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

const words = /(?:\u2066[^\u2069]{1,40}\u2069|[^ ])+/g;

function wrapLine(text: string, width: number): string {
  const lines: string[][] = [];
  let room = 0;
  for (const word of text.match(words) ?? []) {
    const length = countCharacters(word);
    if (lines.length === 0 || length + 1 > room) {
      lines.push([]);
      room = width + 1;
    }
    lines.at(-1)!.push(word);
    room -= length + 1;
  }
  return lines.map((words) => words.join(' ')).join('\n');
}

/** The number of code points that take room: what is outside the basic plane has two places in a string. */
export const countCharacters = (word: string): number =>
  word.length - (word.match(/[\ud800-\udbff][\udc00-\udfff]|[\u2066\u2069]/g)?.length ?? 0);
