import { isolateFigures } from '../../languages/figures.ts';

/** Columns per line of a mail: quoted once or twice, a line still fits into 80. */
export const mailWidth = 72;

/**
 * Breaks text into lines between words, and between the letters of Chinese and Japanese. A longer word, such as an address, gets
 * a line of its own: a broken address leads nowhere. Isolates figures, which stay in one line then.
 *
 * @param text its line breaks are kept
 * @param width columns of a monospaced font
 */
export function wrapText(text: string, language: string, width: number = mailWidth): string {
  return isolateFigures(text, language)
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

const words = /(?:\u2066[^\u2069]{1,40}\u2069|[^ ])+/g;

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let room = 0;
  for (const word of text.match(words) ?? [])
    for (const [index, piece] of toPieces(word).entries()) {
      const added = index === 0 && lines.length > 0 ? ` ${piece}` : piece;
      const length = countColumns(added);
      if (lines.length === 0 || length > room) {
        lines.push(piece);
        room = width - countColumns(piece);
      } else {
        lines[lines.length - 1] += added;
        room -= length;
      }
    }
  return lines.join('\n');
}

const letter = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー]';
const [opening, closing] = [
  '[\\p{Ps}\\p{Pi}]',
  '[\\p{Pe}\\p{Pf}、。，．！？：；…—～・·々ーっゃゅょッャュョ]',
];

/** No line begins with a closing mark, or ends with an opening one. */
const pieces = new RegExp(
  `${opening}*(?:${letter}|(?:\\u2066[^\\u2069]{1,40}\\u2069|(?!${letter}|[\\u3001-\\u303f\\uff01-\\uff60“‘]).)+)?${closing}*`,
  'gsu',
);

/** Where a line may end within what has no blanks. */
const toPieces = (word: string): string[] =>
  hasLetter.test(word) ? word.match(pieces)!.filter(Boolean) : [word];

const hasLetter = new RegExp(letter, 'u');

/** Takes no room: marks of isolation. */
const noColumn = /[\u2066\u2069]/g;

/** Takes two columns in a monospaced font: `W` and `F` of Unicode’s East Asian Width. */
const twoColumns =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The number of columns that text takes in a monospaced font. */
export function countColumns(text: string): number {
  if (isPlain.test(text)) return text.length;
  return [...text.replace(noColumn, '')].reduce(
    (sum, character) => sum + (twoColumns.test(character) ? 2 : 1),
    0,
  );
}

const isPlain = /^[\u0020-\u07ff]*$/;
